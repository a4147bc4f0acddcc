// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/setup/settingspage.h"

#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/commandpalette.h"
#include "views/common/field.h"
#include "views/common/preferences.h"
#include "views/common/scrolling.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/setup/identitydesk.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 720;

QComboBox *makeCombo(const QList<std::pair<QString, QVariant>> &items)
{
    auto *combo = new QComboBox;
    for (const auto &[text, value] : items)
        combo->addItem(text, value);
    return combo;
}

template <typename T>
QVariant asNumber(T value)
{
    return static_cast<int>(value);
}

void showValue(QComboBox *combo, int value)
{
    const QSignalBlocker quiet(combo);
    combo->setCurrentIndex(combo->findData(value));
}

// Not merely on a page that has not been on show yet.
bool isTakenAway(const QWidget &widget)
{
    return widget.testAttribute(Qt::WA_WState_ExplicitShowHide) && widget.isHidden();
}

// "Size of text", without the mark of its key.
QString labelOf(const Field &field)
{
    const QList<QLabel *> labels = field.findChildren<QLabel *>();
    const auto label = std::ranges::find(labels, field.control(), &QLabel::buddy);
    return label == labels.end() ? QString() : (*label)->text().remove(u'&');
}

// Values that the list does not offer, set by hand in the file or by Ctrl +, get a line of their own.
void showSize(QComboBox *combo, int value, const QString &text)
{
    if (combo->findData(value) < 0)
        combo->addItem(text, value);
    showValue(combo, value);
}

} // namespace

SettingsPage::SettingsPage(const Theme &theme, Preferences &preferences, IdentityDesk &identity,
                           const QString &dataFolder, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_identity(identity)
{
    auto *inner = new QWidget;
    inner->setMaximumWidth(theme.length(widest));
    auto *cards = new QVBoxLayout(inner);
    cards->setContentsMargins(theme.space(24), theme.space(16), theme.space(10), theme.space(24));
    cards->setSpacing(theme.space(16));
    cards->addWidget(new TextLabel(theme, TypeRole::Title, ColourRole::Text, title()));
    for (SectionCard *card : {makeYouCard(), makeLookCard(), makeListsCard(), makeImportCard(), makeAboutCard(dataFolder)})
        cards->addWidget(card);
    cards->addStretch();
    m_cards = cards;
    auto *area = scrolling(inner);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its room is reserved, so that edges align
    area->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_area = area;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    connect(&identity, &WhoAmI::changed, this, &SettingsPage::showIdentity);
    connect(&preferences, &Preferences::changed, this, &SettingsPage::showPreferences);
    connect(&theme, &Theme::changed, inner, [&theme, inner] { inner->setMaximumWidth(theme.length(widest)); });
    showIdentity();
    showPreferences();
}

// The field loses the focus while the page comes down, and would report it to half a page.
SettingsPage::~SettingsPage()
{
    m_name->disconnect(this);
}

void SettingsPage::hideEvent(QHideEvent *event)
{
    if (m_name->isModified())
        saveIdentity();
    Page::hideEvent(event);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::activate()
{
    m_name->setFocus();
}

void SettingsPage::insertCard(QWidget *card)
{
    m_cards->insertWidget(m_cards->count() - 2, card); // behind it: about, and the stretch
}

QList<PaletteItem> SettingsPage::paletteItems(const QString &words)
{
    QList<PaletteItem> items;
    const QList<SectionCard *> cards = findChildren<SectionCard *>();
    for (SectionCard *card : cards) {
        if (isTakenAway(*card))
            continue;
        items.append({card->accessibleName(), tr("Settings"), u"settings"_s, [this, card] { goTo(*card, nullptr); }});
        const QList<Field *> fields = card->findChildren<Field *>();
        for (Field *field : fields)
            items.append({labelOf(*field), tr("Settings, %1", "name of a card").arg(card->accessibleName()), u"settings"_s,
                          [this, card, field] { goTo(*card, field->control()); }});
    }
    return matchingItems(items, words);
}

// To one of its fields, or to the first thing on it that takes the focus.
void SettingsPage::goTo(SectionCard &card, QWidget *control)
{
    const QList<QWidget *> inside = card.findChildren<QWidget *>();
    const auto takesFocus = [](const QWidget *widget) {
        return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() && !isTakenAway(*widget);
    };
    const auto first = std::ranges::find_if(inside, takesFocus);
    QWidget *target = control ? control : first == inside.end() ? nullptr : *first;
    if (target)
        target->setFocus(Qt::ShortcutFocusReason);
    // Where the card lies is known when the page, just shown, is laid out.
    QTimer::singleShot(0, &card, [this, &card] {
        const int top = card.mapTo(m_area->widget(), QPoint(0, 0)).y();
        m_area->verticalScrollBar()->setValue(top - m_theme.space(16));
    });
}

SectionCard *SettingsPage::makeYouCard()
{
    auto *card = new SectionCard(m_theme, tr("You"));
    m_name = new QLineEdit;
    m_name->setMaxLength(100);
    m_nameField = new Field(m_theme, tr("Your &name"), tr("Stands beside what you record."), m_name);
    m_role = new QComboBox;
    m_role->addItem(tr("Not said"), QString());
    const QList<Role> roles = m_identity.roles();
    for (const Role &role : roles)
        m_role->addItem(role.title, role.id);
    m_school = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text, QString(), TextLabel::Overflow::Wrap);
    auto *change = new Button(m_theme, ButtonKind::Outlined, tr("&Choose a school…"), u"building-2"_s);
    auto *school = new QHBoxLayout;
    school->setSpacing(m_theme.space(12));
    school->addWidget(m_school, 1);
    school->addWidget(change);
    card->body()->addWidget(m_nameField);
    card->body()->addWidget(new Field(m_theme, tr("What you &do"), QString(), m_role));
    card->body()->addWidget(new TextLabel(m_theme, TypeRole::Strong, ColourRole::Text, tr("Your school")));
    card->body()->addLayout(school);
    connect(m_name, &QLineEdit::editingFinished, this, &SettingsPage::saveIdentity);
    connect(m_role, &QComboBox::activated, this, &SettingsPage::saveIdentity);
    connect(change, &QPushButton::clicked, this, [this] { m_identity.ask(window()); });
    return card;
}

SectionCard *SettingsPage::makeLookCard()
{
    auto *card = new SectionCard(m_theme, tr("Look"));
    m_colours = makeCombo({{tr("As the desktop"), asNumber(ThemeChoice::System)},
                           {tr("Light"), asNumber(ThemeChoice::Light)},
                           {tr("Dark"), asNumber(ThemeChoice::Dark)},
                           {tr("High contrast"), asNumber(ThemeChoice::Contrast)}});
    m_textSize = new QComboBox;
    for (int percent = Metrics::smallestTextSize; percent <= Metrics::largestTextSize; percent += 10)
        m_textSize->addItem(tr("%1%").arg(percent), percent);
    m_density = makeCombo({{tr("Roomy"), asNumber(Density::Comfortable)}, {tr("Close"), asNumber(Density::Dense)}});
    card->body()->addWidget(new Field(m_theme, tr("C&olours"), QString(), m_colours));
    card->body()->addWidget(new Field(m_theme, tr("Size of &text"), tr("Ctrl + and Ctrl - change it from anywhere."), m_textSize));
    card->body()->addWidget(new Field(m_theme, tr("&Rows of lists"), QString(), m_density));
    connect(m_colours, &QComboBox::activated, this, [this] {
        m_preferences.setThemeChoice(static_cast<ThemeChoice>(m_colours->currentData().toInt()));
    });
    connect(m_textSize, &QComboBox::activated, this,
            [this] { m_preferences.setTextSize(m_textSize->currentData().toInt()); });
    connect(m_density, &QComboBox::activated, this,
            [this] { m_preferences.setDensity(static_cast<Density>(m_density->currentData().toInt())); });
    return card;
}

SectionCard *SettingsPage::makeListsCard()
{
    auto *card = new SectionCard(m_theme, tr("Lists"));
    m_alphabet = makeCombo({{tr("English: a b c d"), asNumber(Alphabet::English)},
                            {tr("Welsh: a b c ch d dd"), asNumber(Alphabet::Welsh)}});
    card->body()->addWidget(new Field(m_theme, tr("&Alphabetical order"), QString(), m_alphabet));
    connect(m_alphabet, &QComboBox::activated, this,
            [this] { m_preferences.setAlphabet(static_cast<Alphabet>(m_alphabet->currentData().toInt())); });
    return card;
}

SectionCard *SettingsPage::makeImportCard()
{
    auto *card = new SectionCard(m_theme, tr("Import"));
    m_importLimit = new QComboBox;
    for (const int megabytes : {50, 100, 200, 500, 1000, 2000})
        m_importLimit->addItem(tr("%1 MB").arg(megabytes), megabytes);
    card->body()->addWidget(new Field(m_theme, tr("&Largest file"),
                                      tr("A larger one is refused before it is read. The national register is about 60 MB."),
                                      m_importLimit));
    connect(m_importLimit, &QComboBox::activated, this,
            [this] { m_preferences.setImportLimitMegabytes(m_importLimit->currentData().toInt()); });
    return card;
}

SectionCard *SettingsPage::makeAboutCard(const QString &dataFolder)
{
    auto *card = new SectionCard(m_theme, tr("About"));
    const auto line = [this, card](const QString &text) {
        auto *label = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, text, TextLabel::Overflow::Wrap);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        card->body()->addWidget(label);
    };
    line(tr("Learning Partnerships, version %1").arg(QCoreApplication::applicationVersion()));
    line(tr("Your data lies in %1").arg(QDir::toNativeSeparators(dataFolder)));
    auto *licences = new Button(m_theme, ButtonKind::Link, tr("Licences and sources"));
    card->body()->addWidget(licences);
    connect(licences, &QPushButton::clicked, this, [this] { emit helpWanted(u"about"_s); });
    return card;
}

void SettingsPage::saveIdentity()
{
    Identity identity = m_identity.identity();
    identity.name = m_name->text().trimmed();
    identity.role = m_role->currentData().toString();
    const auto saved = m_identity.save(identity);
    m_name->setModified(!saved);
    m_nameField->setError(saved ? QString() : saved.error().message);
}

void SettingsPage::showIdentity()
{
    const Identity identity = m_identity.identity();
    if (!m_name->hasFocus())
        m_name->setText(identity.name);
    m_role->setCurrentIndex(qMax(0, m_role->findData(identity.role)));
    m_school->setText(identity.school.isEmpty() ? tr("Not said") : identity.school);
}

void SettingsPage::showPreferences()
{
    showValue(m_colours, static_cast<int>(m_preferences.themeChoice()));
    showSize(m_textSize, m_preferences.textSize(), tr("%1%").arg(m_preferences.textSize()));
    showValue(m_density, static_cast<int>(m_preferences.density()));
    showValue(m_alphabet, static_cast<int>(m_preferences.alphabet()));
    showSize(m_importLimit, m_preferences.importLimitMegabytes(), tr("%1 MB").arg(m_preferences.importLimitMegabytes()));
}
