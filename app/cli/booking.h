// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

[[nodiscard]] Command bookingRecordCommand();  //!< "booking record FILE.json"
[[nodiscard]] Command importBookingsCommand(); //!< "import bookings FILE"
[[nodiscard]] Command exportBookingsCommand(); //!< "export bookings -o FILE"
[[nodiscard]] Command whoamiCommand();         //!< "whoami"
[[nodiscard]] Command checkTextCommand();      //!< "check-text FILE"
[[nodiscard]] Command formCommand();          //!< "form REFERENCE -o FILE.pdf"
[[nodiscard]] Command mailCommand();           //!< "mail REFERENCE --section 1 -o FILE.eml"
