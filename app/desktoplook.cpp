// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/desktoplook.h"

#include <QGuiApplication>
#include <QPalette>

#ifdef LP_WITH_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

using namespace Qt::StringLiterals;

namespace {

ThemeKind kindOfPalette()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? ThemeKind::Dark : ThemeKind::Light;
}

class PaletteLook : public DesktopLook
{
public:
    PaletteLook()
        : m_kind(kindOfPalette())
    {
    }

    [[nodiscard]] ThemeKind kind() const override { return m_kind; }

protected:
    ThemeKind m_kind; //!< measured before the program's own palette was set
};

#ifdef LP_WITH_DBUS

// org.freedesktop.portal.Settings: color-scheme is 0 no wish, 1 dark, 2 light; contrast is 0 or 1.
class PortalLook final : public PaletteLook
{
    Q_OBJECT

public:
    void ask() override
    {
        read(u"color-scheme"_s);
        read(u"contrast"_s);
        QDBusConnection::sessionBus().connect(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
                                              u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s, this,
                                              SLOT(take(QString, QString, QDBusVariant)));
    }

private slots:
    void take(const QString &group, const QString &key, const QDBusVariant &value)
    {
        if (group != "org.freedesktop.appearance"_L1)
            return;
        QVariant inner = value.variant();
        while (inner.metaType() == QMetaType::fromType<QDBusVariant>()) // old portals wrap it twice
            inner = inner.value<QDBusVariant>().variant();
        if (key == "color-scheme"_L1)
            m_scheme = inner.toUInt();
        else if (key == "contrast"_L1)
            m_contrast = inner.toUInt();
        else
            return;
        m_kind = m_contrast == 1 ? ThemeKind::Contrast
                 : m_scheme == 1 ? ThemeKind::Dark
                 : m_scheme == 2 ? ThemeKind::Light
                                 : m_kind;
        emit wished(m_kind);
    }

private:
    void read(const QString &key)
    {
        constexpr int patienceMs = 2000;
        const QString group = u"org.freedesktop.appearance"_s;
        auto message = QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s,
                                                      u"/org/freedesktop/portal/desktop"_s,
                                                      u"org.freedesktop.portal.Settings"_s, u"Read"_s);
        message << group << key;
        auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, patienceMs), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (!reply.isError())
                take(group, key, reply.value());
            watcher->deleteLater();
        });
    }

    uint m_scheme = 0;
    uint m_contrast = 0;
};

#endif

} // namespace

std::unique_ptr<DesktopLook> makeDesktopLook()
{
#ifdef LP_WITH_DBUS
    // Without an address the library would try to start a bus of its own.
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return std::make_unique<PortalLook>();
#endif
    return std::make_unique<PaletteLook>();
}

#ifdef LP_WITH_DBUS
#include "desktoplook.moc"
#endif
