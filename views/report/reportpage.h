// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/page.h"
#include "views/report/reportpresenter.h"

#include <functional>

class AnswerEdit;
class Banner;
class BookingDesk;
class BookingRepository;
class Button;
class EmptyState;
class FigureListModel;
class FileDialogService;
class MessageService;
class QComboBox;
class QListView;
class QListWidget;
class QListWidgetItem;
class QRadioButton;
class QStackedWidget;
class QTimer;
class ReportPreview;
class SectionCard;
class SpellChecker;
class TextLabel;
class Theme;

//! \brief What the report page uses
struct ReportPageServices
{
    const Theme &theme;
    ReportSource &source;
    const Clock &clock;
    FileDialogService &files;
    MessageService &messages;
    std::function<void(QWidget *, const doc::Document &)> print;
    std::function<void(const QByteArray &)> openBooking; //!< shows a booking by its record; empty: there is no page for it
    SpellChecker *spelling = nullptr; //!< none: nothing is underlined
    BookingDesk *desk = nullptr;      //!< for case studies; null: they cannot be worked on here
    const BookingRepository *bookings = nullptr;
    std::function<void(QWidget *, const ReportContent &)> mail;  //!< a draft with the report; empty: there is none
    std::function<void(QWidget *, const ReportContent &)> share; //!< brings it to the other PCs; empty: there is no way
    std::function<void(QWidget *)> openShared; //!< lists the reports that came by the share; empty: there is no way
};

//! \brief The annual report: choose, read it as it will be printed, write beside it, save it
class ReportPage final : public Page
{
    Q_OBJECT

public:
    explicit ReportPage(const ReportPageServices &services, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("report"); }
    [[nodiscard]] QList<PageAction> pageActions() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void activate() override;

    [[nodiscard]] ReportPresenter *presenter() const { return m_presenter; }
    //! \brief The records changed: reads them again when the page is on show
    void refresh();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeChoices();
    [[nodiscard]] QWidget *makeSide();
    [[nodiscard]] SectionCard *makeCommentaryCard();
    [[nodiscard]] SectionCard *makeBehindCard();
    void makeActions();
    void showPreview();
    void showLimit();
    void showScopes();
    void showChapters();
    void showChapter();
    void showChapterPage();
    void showTable();
    void showFacts();
    void showFailure(const Error &error);
    void showRefusal(const Error &error);
    void showEmptyYear();
    void wish();
    void saveCommentary();
    [[nodiscard]] QString labelsHint() const;
    void saveChapters();
    void moveChapter(int by);
    void chooseFile();
    void withNamesSeen(const std::function<void()> &next);
    void release(const std::function<void()> &next);
    void send(const std::function<void(QWidget *, const ReportContent &)> &way);
    void openCases();
    void print();
    void showBehind();
    void showBehindRow(const QString &row, const QStringList &above);
    [[nodiscard]] static const FigureRow *rowEndingWith(const FigureTable &table, const QString &words);
    void openBehind(const QString &title, const std::vector<int> &behind);
    [[nodiscard]] QString chapter() const;
    [[nodiscard]] ReportRequest wished() const;

    ReportPageServices m_services;
    const Theme &m_theme;
    ReportPresenter *m_presenter;
    QTimer *m_typing = nullptr;
    TextLabel *m_facts = nullptr;
    Button *m_cancel = nullptr;
    Button *m_save = nullptr;
    Button *m_print = nullptr;
    QComboBox *m_year = nullptr;
    QComboBox *m_scope = nullptr;
    QRadioButton *m_governors = nullptr;
    QRadioButton *m_directors = nullptr;
    TextLabel *m_limit = nullptr;
    QListWidget *m_chapters = nullptr;
    ReportPreview *m_preview = nullptr;
    QStackedWidget *m_middle = nullptr;
    EmptyState *m_nothing = nullptr;
    bool m_isRefused = false; //!< what is shown is not what was wished
    SectionCard *m_commentaryCard = nullptr;
    TextLabel *m_commentaryTitle = nullptr;
    AnswerEdit *m_commentary = nullptr;
    TextLabel *m_commentaryState = nullptr;
    QComboBox *m_table = nullptr;
    QListView *m_bars = nullptr;
    FigureListModel *m_barModel = nullptr;
    Button *m_showBehind = nullptr;
    Banner *m_missing = nullptr;
    QAction *m_saveAction = nullptr;
    QAction *m_printAction = nullptr;
    QAction *m_mailAction = nullptr;
    QAction *m_shareAction = nullptr;
    QAction *m_sharedAction = nullptr;
    QAction *m_casesAction = nullptr;
    Button *m_send = nullptr;
    Button *m_cases = nullptr;
    QString m_commentaryOf; //!< the chapter that the commentary field belongs to
    bool m_isStale = true;
    bool m_isFilling = false; //!< controls are being set by the program
};
