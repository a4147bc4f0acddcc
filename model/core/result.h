// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <tl/expected.hpp>

//! \brief What went wrong: a sentence for people, a detail for the log
struct Error
{
    //! Append, never reorder: tests and logs name these.
    enum class Code { InvalidInput, NotFound, Conflict, Storage, Busy, Share, Signature, Cancelled, Unsupported };

    Code code = Code::Storage;
    QString message; //!< translated, one sentence that says what to do, safe to show
    QString detail;  //!< untranslated, for the log: SQL text, path, errno; never keys or personal text
};

//! \brief A value, or the reason why there is none
template <typename T>
using Result = tl::expected<T, Error>; // the only place that names tl::expected

//! \brief `return failure(code, tr("..."))` from a function that returns a Result
[[nodiscard]] inline tl::unexpected<Error> failure(Error::Code code, QString message, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

//! \brief Hands the error of \p result on: `if (!x) return failure(x);`
template <typename T>
[[nodiscard]] tl::unexpected<Error> failure(const Result<T> &result)
{
    return tl::unexpected<Error>(result.error());
}
