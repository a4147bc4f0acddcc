// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/reportmail.h"

#include "model/reports/reportdocument.h"
#include "model/reports/reportsentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportMail)
};

} // namespace

namespace reportmail {

QString fileName(const ReportContent &content)
{
    return Texts::tr("Partnership report %1 (%2)").arg(content.figures.period.id(), editionId(content.edition));
}

MailDraft compose(const ReportContent &content, const QDateTime &now)
{
    const bool isPublic = content.edition == ReportEdition::Governors;
    MailDraft draft;
    draft.date = now;
    draft.subject = u"%1, %2"_s.arg(ReportDocument::title(content), content.scopeName);
    const QStringList lines{isPublic ? Texts::tr("Here is the annual partnership report for review by your governing body.")
                                     : Texts::tr("Confidential: the directors\u2019 edition of the annual partnership report. Do not pass it on."),
                            {},
                            Texts::tr("In short: %1").arg(sentences::course(content.figures)),
                            sentences::themes(content.figures),
                            sentences::outcomes(content.figures),
                            {},
                            isPublic ? Texts::tr("It holds no names of people, and small numbers about people are left out, so it can be read in public.") : QString(),
                            Texts::tr("The PDF is for print. The web page holds the same and can be read by a screen reader.")};
    draft.body = lines.join(u'\n') + u'\n';
    return draft;
}

} // namespace reportmail
