// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/field.h"

#include "views/common/paint.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// An icon beside words: decoration, not read out.
class IconMark final : public QWidget
{
public:
    IconMark(const Theme &theme, QString name, ColourRole role)
        : m_theme(theme)
        , m_name(std::move(name))
        , m_role(role)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    }

    [[nodiscard]] QSize sizeHint() const override { return {m_theme.length(16), m_theme.length(16)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paint::icon(painter, m_theme, m_name, rect(), m_theme.length(14), m_theme.colour(m_role));
    }

private:
    const Theme &m_theme;
    QString m_name;
    ColourRole m_role;
};

} // namespace

Field::Field(const Theme &theme, const QString &label, const QString &hint, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_hint(new TextLabel(theme, TypeRole::Caption, ColourRole::Text2, hint, TextLabel::Overflow::Wrap))
    , m_errorLine(new QWidget)
    , m_error(new TextLabel(theme, TypeRole::Label, ColourRole::Bad, QString(), TextLabel::Overflow::Wrap))
    , m_control(control)
{
    auto *name = new TextLabel(theme, TypeRole::Strong, ColourRole::Text, label);
    name->setBuddy(control);
    m_hint->setVisible(!hint.isEmpty());
    auto *errorLayout = new QHBoxLayout(m_errorLine);
    errorLayout->setContentsMargins(0, 0, 0, 0);
    errorLayout->setSpacing(theme.space(4));
    errorLayout->addWidget(new IconMark(theme, u"octagon-alert"_s, ColourRole::Bad));
    errorLayout->addWidget(m_error, 1);
    m_errorLine->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(4));
    layout->addWidget(name);
    layout->addWidget(m_hint);
    layout->addWidget(m_errorLine);
    layout->addWidget(control);
    setFocusProxy(control);
    describe();
}

void Field::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_errorLine->setVisible(!sentence.isEmpty());
    m_control->setProperty("lpError", !sentence.isEmpty());
    m_control->update();
    describe();
}

bool Field::hasError() const
{
    return !m_error->text().isEmpty();
}

void Field::describe()
{
    QStringList parts{m_error->text(), m_hint->text()};
    parts.removeAll(QString());
    m_control->setAccessibleDescription(parts.join(u' '));
}
