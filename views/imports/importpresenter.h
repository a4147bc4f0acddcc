// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/importjob.h"

#include <QObject>
#include <QStringList>

#include <optional>

class ImportRunner;

//! \brief How the wizard imports
struct ImportSettings
{
    TableLimits limits;
    QString author; //!< who imports, for the journal; may be empty
};

//! \brief What the import wizard knows and decides, without a window
//!
//! A directory goes through File, Columns, Preview, Import; the register of schools has known columns and leaves
//! Columns out. Nothing is written before Import.
class ImportPresenter final : public QObject
{
    Q_OBJECT

public:
    enum class Step { File, Columns, Preview, Import };
    enum class Work {
        None,
        Looking,   //!< at the beginning of the file
        Checking,  //!< the whole file, writing nothing
        Importing,
        Stopping,  //!< asked to stop importing, not stopped yet
    };

    //! \brief \p runner outlives the presenter, which is the only one to use it meanwhile
    ImportPresenter(ImportRunner &runner, ImportSettings settings, QObject *parent = nullptr);
    ~ImportPresenter() override;

    [[nodiscard]] Step step() const { return m_step; }
    //! \brief The steps that this file goes through
    [[nodiscard]] QList<Step> steps() const;
    [[nodiscard]] Work work() const { return m_work; }
    [[nodiscard]] int percent() const { return m_percent; } //!< of the work
    //! \brief What went wrong, one sentence; empty when nothing did
    [[nodiscard]] QString error() const { return m_error; }

    //! \brief Takes \p paths: one file, and looks at it; several are an error
    void chooseFiles(const QStringList &paths);
    //! \brief Reads the file as \p kind, whatever it seemed to be
    void chooseKind(ImportKind kind);
    //! \brief True when the kind is a question: the file was read, or the person chose a kind it cannot be read as
    [[nodiscard]] bool canChooseKind() const;
    //! \brief Reads another sheet of the workbook, one of ImportLook::sheets
    void chooseSheet(const QString &sheet);
    [[nodiscard]] QString fileName() const; //!< without folders; empty before one is chosen
    //! \brief The file; null before it was looked at
    [[nodiscard]] const ImportLook *look() const { return m_look ? &*m_look : nullptr; }
    [[nodiscard]] ImportKind kind() const { return m_kind; }

    [[nodiscard]] const ColumnMapping &mapping() const { return m_mapping; }
    void chooseMeaning(int column, int meaning); //!< as in columnmeanings.h
    //! \brief What the import needs and no column holds, in people's words
    [[nodiscard]] QStringList missing() const;

    [[nodiscard]] const ImportReport &report() const { return m_report; } //!< of the preview, then of the import
    [[nodiscard]] ImportSample sample() const;
    //! \brief True when there is something to write and nothing against it
    [[nodiscard]] bool canImport() const;
    //! \brief True once the import is written
    [[nodiscard]] bool isDone() const { return m_isDone; }

    [[nodiscard]] bool canGoNext() const;
    //! \brief To the next step; from Preview this imports. Does nothing when !canGoNext()
    void next();
    [[nodiscard]] bool canGoBack() const;
    void back();
    //! \brief Reads the file again, after it was put right outside, and checks it
    void checkAgain();
    //! \brief Stops what is running. A check goes back a step; an import undoes everything and says so
    void cancel();

signals:
    void changed();
    void progressed(int percent);
    //! \brief The import is written; \p event is what it told the journal
    void imported(const Event &event);

private:
    void startLook(std::optional<ImportKind> kind, const QString &sheet = {});
    void startCheck();
    void startImport();
    void takeLook(const Result<ImportLook> &look);
    void takeCheck(const Result<ImportOutcome> &outcome);
    void takeImport(const Result<ImportOutcome> &outcome);
    void setWork(Work work);
    [[nodiscard]] Step neighbour(int direction) const;
    [[nodiscard]] ImportTask task() const;

    ImportRunner &m_runner;
    ImportSettings m_settings;
    Step m_step = Step::File;
    Work m_work = Work::None;
    int m_percent = 0;
    QString m_error;
    QString m_path;
    std::optional<ImportLook> m_look;
    ImportKind m_kind = ImportKind::Directory;
    ColumnMapping m_mapping;
    ImportReport m_report;
    bool m_isKindChosen = false;
    bool m_isDone = false;
    bool m_isCheckingAgain = false;
};
