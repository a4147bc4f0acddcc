// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/profilenotice.h"

#include "views/common/messageservice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ProfileNotice)
};

// An empty file, which goes with the data: whoever begins with new data is told again.
bool isFirstTime(const QString &dataFolder)
{
    QFile told(QDir(dataFolder).filePath(u"told-of-travelling-profile"_s));
    return told.open(QIODevice::WriteOnly | QIODevice::NewOnly);
}

} // namespace

void tellAboutProfile(UserProfile profile, const QString &dataFolder, MessageService &messages, QWidget *window)
{
    switch (profile) {
    case UserProfile::Stays:
        return;
    case UserProfile::Travels:
        if (isFirstTime(dataFolder))
            messages.tell(window, Texts::tr("Your data stays on this PC"),
                          Texts::tr("Your Windows profile follows you from PC to PC, but the data of this program does not: on another PC it starts empty. "
                                    "Do your bookings on one PC."));
        return;
    case UserProfile::Wiped:
        messages.tell(window, Texts::tr("This PC forgets everything when you log off"),
                      Texts::tr("You can read the directory here. Bookings, contacts and keys are not kept on this PC: use one that is always yours, or ask your IT technician."));
        return;
    }
}
