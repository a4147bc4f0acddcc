// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/desktoplook.h"

#include <QAbstractNativeEventFilter>
#include <QApplication>
#include <QSettings>
#include <QWidget>

#include <windows.h>

#include <dwmapi.h>

using namespace Qt::StringLiterals;

namespace {

constexpr DWORD useDarkTitleBar = 20; // DWMWA_USE_IMMERSIVE_DARK_MODE, since Windows 10 20H1; older headers lack it

class WindowsLook final : public DesktopLook, public QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    WindowsLook()
    {
        QCoreApplication::instance()->installNativeEventFilter(this);
        QCoreApplication::instance()->installEventFilter(this);
    }

    [[nodiscard]] ThemeKind kind() const override
    {
        constexpr uint highContrastOn = 1;
        const QSettings contrast(uR"(HKEY_CURRENT_USER\Control Panel\Accessibility\HighContrast)"_s, QSettings::NativeFormat);
        if (contrast.value(u"Flags"_s).toString().toUInt() & highContrastOn)
            return ThemeKind::Contrast;
        const QSettings colours(uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize)"_s, QSettings::NativeFormat);
        return colours.value(u"AppsUseLightTheme"_s, 1).toInt() == 0 ? ThemeKind::Dark : ThemeKind::Light;
    }

    void ask() override { emit wished(kind()); }

    void colourFrames(ThemeKind shown) override
    {
        m_isDark = shown == ThemeKind::Dark;
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows)
            colour(*window);
    }

    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        if (static_cast<const MSG *>(message)->message == WM_SETTINGCHANGE)
            QMetaObject::invokeMethod(this, &WindowsLook::ask, Qt::QueuedConnection);
        return false;
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && watched->isWidgetType()) {
            if (auto *widget = static_cast<QWidget *>(watched); widget->isWindow())
                colour(*widget);
        }
        return false;
    }

private:
    void colour(QWidget &window) const
    {
        if (!window.testAttribute(Qt::WA_WState_Created) || window.windowType() == Qt::ToolTip || window.windowType() == Qt::Popup)
            return;
        const BOOL isDark = m_isDark ? TRUE : FALSE;
        DwmSetWindowAttribute(reinterpret_cast<HWND>(window.winId()), useDarkTitleBar, &isDark, sizeof isDark);
    }

    bool m_isDark = false;
};

} // namespace

std::unique_ptr<DesktopLook> makeDesktopLook()
{
    return std::make_unique<WindowsLook>();
}

#include "windowslook.moc"
