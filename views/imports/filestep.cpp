// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/imports/filestep.h"

#include "views/common/banner.h"
#include "views/common/button.h"
#include "views/common/filedialogservice.h"
#include "views/common/paint.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/imports/importwords.h"

#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

FileStep::FileStep(const Theme &theme, ImportPresenter &presenter, FileDialogService &files, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_presenter(presenter)
    , m_files(files)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(16));
    m_error = new Banner(theme, PillState::Tone::Bad, {}, {}, {});
    layout->addWidget(m_error);
    m_place = buildPlace();
    layout->addWidget(m_place, 1);
    m_sheets = buildSheets();
    layout->addWidget(m_sheets);
    m_kinds = buildKinds();
    layout->addWidget(m_kinds);
    refresh();
}

QWidget *FileStep::buildPlace()
{
    auto *place = new QWidget;
    m_title = new TextLabel(m_theme, TypeRole::Strong, ColourRole::Text, {}, TextLabel::Overflow::Wrap);
    m_facts = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    m_title->setAlignment(Qt::AlignHCenter);
    m_facts->setAlignment(Qt::AlignHCenter);
    m_choose = new Button(m_theme, ButtonKind::Primary, tr("&Choose a file\u2026"), u"file-text"_s);
    m_chooseOther = new Button(m_theme, ButtonKind::Outlined, tr("&Choose another file\u2026"));
    m_choose->setAutoDefault(true); // Enter chooses, too
    auto *layout = new QVBoxLayout(place);
    const int padding = m_theme.space(24);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(m_theme.space(8));
    layout->addStretch(1);
    layout->addSpacing(m_theme.length(40) + m_theme.space(8)); // the icon's place
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addSpacing(m_theme.space(8));
    layout->addWidget(m_choose, 0, Qt::AlignHCenter);
    layout->addWidget(m_chooseOther, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(m_choose, &QPushButton::clicked, this, &FileStep::chooseFile);
    connect(m_chooseOther, &QPushButton::clicked, this, &FileStep::chooseFile);
    return place;
}

QWidget *FileStep::buildKinds()
{
    auto *kinds = new QWidget;
    auto *layout = new QVBoxLayout(kinds);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(4));
    auto *heading = new TextLabel(m_theme, TypeRole::Strong, ColourRole::Text, tr("This file holds"));
    m_directory = new QRadioButton(tr("&Directory entries: people and what they can help with"));
    m_schools = new QRadioButton(tr("&Schools: the register from Get Information About Schools (GIAS)"));
    layout->addWidget(heading);
    layout->addWidget(m_directory);
    layout->addWidget(m_schools);
    connect(m_directory, &QRadioButton::clicked, this, [this] { m_presenter.chooseKind(ImportKind::Directory); });
    connect(m_schools, &QRadioButton::clicked, this, [this] { m_presenter.chooseKind(ImportKind::Schools); });
    kinds->setAccessibleName(heading->text());
    return kinds;
}

QWidget *FileStep::buildSheets()
{
    auto *sheets = new QWidget;
    auto *layout = new QHBoxLayout(sheets);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(12));
    auto *label = new QLabel(tr("S&heet of the workbook"));
    label->setFont(m_theme.font(TypeRole::Strong));
    m_sheet = new QComboBox;
    m_sheet->setAccessibleName(tr("Sheet of the workbook"));
    m_sheet->setMinimumWidth(m_theme.length(240));
    label->setBuddy(m_sheet);
    layout->addWidget(label);
    layout->addWidget(m_sheet);
    layout->addStretch(1);
    connect(m_sheet, &QComboBox::activated, this, [this](int) { m_presenter.chooseSheet(m_sheet->currentText()); });
    return sheets;
}

void FileStep::showSheets()
{
    const ImportLook *look = m_presenter.look();
    const QStringList names = look ? look->sheets : QStringList();
    m_sheets->setVisible(names.size() > 1 && m_presenter.kind() == ImportKind::Directory);
    if (names.isEmpty())
        return;
    m_sheet->clear();
    m_sheet->addItems(names);
    m_sheet->setCurrentText(look->sheet);
    m_sheet->setEnabled(m_presenter.work() == ImportPresenter::Work::None);
}

void FileStep::refresh()
{
    const bool isLooking = m_presenter.work() == ImportPresenter::Work::Looking;
    const bool hasFile = !m_presenter.fileName().isEmpty();
    m_error->setVisible(!m_presenter.error().isEmpty());
    m_error->setTexts(hasFile ? tr("%1 was not taken.").arg(m_presenter.fileName()) : tr("No file was taken."), m_presenter.error());
    m_title->setText(m_presenter.look() || isLooking ? m_presenter.fileName() : tr("Drop a file here, or choose one"));
    if (m_presenter.look())
        m_facts->setText(import_words::fileFacts(*m_presenter.look()));
    else if (isLooking)
        m_facts->setText(tr("Looking at the file\u2026"));
    else
        m_facts->setText(tr("CSV, Excel (.xlsx) or LibreOffice (.ods); the register of schools as CSV, also zipped. Nothing is imported before you have seen it."));
    m_choose->setVisible(!m_presenter.look());
    m_choose->setEnabled(!isLooking);
    m_chooseOther->setVisible(m_presenter.look());
    showSheets();
    m_kinds->setVisible(m_presenter.canChooseKind());
    m_directory->setChecked(m_presenter.kind() == ImportKind::Directory);
    m_schools->setChecked(m_presenter.kind() == ImportKind::Schools);
    update();
}

void FileStep::setIsDropTarget(bool isTarget)
{
    m_isDropTarget = isTarget;
    update();
}

void FileStep::takeFocus()
{
    if (m_choose->isVisibleTo(this))
        m_choose->setFocus();
}

void FileStep::chooseFile()
{
    const QString filter = tr("Tables (*.csv *.tsv *.txt *.xlsx *.ods *.gz *.zip)") + u";;"_s + tr("All files (*)");
    m_presenter.chooseFiles(m_files.filesToOpen(this, tr("Choose a file to import"), filter));
}

void FileStep::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(m_place->geometry()).adjusted(1, 1, -1, -1);
    const auto colour = m_theme.colour(m_isDropTarget ? ColourRole::Accent : ColourRole::LineStrong);
    QPen pen(colour, m_isDropTarget ? 2 : 1);
    if (!m_presenter.look())
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(m_theme.colour(m_isDropTarget ? ColourRole::Tint : ColourRole::Surface));
    painter.drawRoundedRect(frame, paint::cardRadius, paint::cardRadius);
    const int icon = m_theme.length(40);
    const int top = m_place->y() + m_title->y() - icon - m_theme.space(12);
    const auto ink = m_theme.colour(m_isDropTarget ? ColourRole::OnTint : ColourRole::Text2);
    paint::icon(painter, m_theme, m_presenter.look() ? u"file-text"_s : u"upload"_s, QRect(0, top, width(), icon), icon, ink);
}
