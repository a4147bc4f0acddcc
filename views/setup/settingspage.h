// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/page.h"

class Field;
class IdentityDesk;
class Preferences;
class QComboBox;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;
class SectionCard;
class TextLabel;
class Theme;

//! \brief Settings: who I am, the look, lists, imports, about. Each change counts at once; there is nothing to save
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    //! \p dataFolder is shown, so that a technician finds it
    SettingsPage(const Theme &theme, Preferences &preferences, IdentityDesk &identity, const QString &dataFolder,
                 QWidget *parent = nullptr);

    ~SettingsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("settings"); }
    void activate() override;
    //! \brief Its cards and the fields on them
    [[nodiscard]] QList<PaletteItem> paletteItems(const QString &words) override;
    //! \brief Puts \p card before the last one, which is about the program itself
    void insertCard(QWidget *card);

signals:
    //! \brief The person wants to read the help page \p topic
    void helpWanted(const QString &topic);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] SectionCard *makeYouCard();
    [[nodiscard]] SectionCard *makeLookCard();
    [[nodiscard]] SectionCard *makeListsCard();
    [[nodiscard]] SectionCard *makeImportCard();
    [[nodiscard]] SectionCard *makeAboutCard(const QString &dataFolder);
    void goTo(SectionCard &card, QWidget *control);
    void saveIdentity();
    void showIdentity();
    void showPreferences();

    const Theme &m_theme;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_cards = nullptr;
    Preferences &m_preferences;
    IdentityDesk &m_identity;
    QLineEdit *m_name = nullptr;
    Field *m_nameField = nullptr;
    QComboBox *m_role = nullptr;
    TextLabel *m_school = nullptr;
    QComboBox *m_colours = nullptr;
    QComboBox *m_textSize = nullptr;
    QComboBox *m_density = nullptr;
    QComboBox *m_alphabet = nullptr;
    QComboBox *m_importLimit = nullptr;
};
