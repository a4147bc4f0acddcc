// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/tables/entrysource.h"
#include "views/common/pill.h"
#include "views/directory/directorypresenter.h"

#include <QWidget>

class ProfileCard;
class ResultListView;
class SearchField;
class TextLabel;
class Theme;

//! \brief What is said above a directory file: whether it can be believed
struct DirectoryFileWords
{
    QString title;       //!< of the window: "Edition 14, 2 November 2026"
    PillState::Tone tone = PillState::Tone::Neutral;
    QString fact;        //!< "Signed by the Development Director."
    QString consequence; //!< which file, and what follows
};

//! \brief A directory that came as a file, to search and read in; nothing in it can be changed
class DirectoryFileWindow final : public QWidget
{
    Q_OBJECT

public:
    //! \p theme, \p entries and \p clock outlive the window; \p buildIndex as of the directory page
    DirectoryFileWindow(const Theme &theme, const DirectoryRepository &directory, CachedEntries &entries, const Clock &clock, IndexBuilder buildIndex,
                        const DirectoryFileWords &words, QWidget *parent = nullptr);

    //! \brief Everybody who is found now
    [[nodiscard]] ResultListModel *results() { return m_presenter.results(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const DirectoryFileWords &words);
    void connectParts();
    void showCard();

    const Theme &m_theme;
    const Clock &m_clock;
    DirectoryPresenter m_presenter;
    SearchField *m_search = nullptr;
    TextLabel *m_count = nullptr;
    ResultListView *m_list = nullptr;
    ProfileCard *m_card = nullptr;
};
