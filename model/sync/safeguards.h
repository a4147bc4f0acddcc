// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

//! \brief The rules that keep a booking from being lost, each with a switch in the simulator's build alone
//!
//! In the program they are constants: there is nothing to switch.
struct Safeguards
{
#ifdef LP_SAFEGUARD_SWITCHES
#define LP_SAFEGUARD bool
#else
#define LP_SAFEGUARD static constexpr bool
#endif
    LP_SAFEGUARD readBack = true;        //!< a file counts as written when it was read back and compared
    LP_SAFEGUARD repair = true;          //!< what is not acknowledged is looked for again and put back
    LP_SAFEGUARD othersRepair = true;    //!< not by its author alone
    LP_SAFEGUARD everyDevice = true;     //!< delivered means every active device, not any
    LP_SAFEGUARD hashesInAcks = true;    //!< an ack names hashes, not only numbers
    LP_SAFEGUARD selfScan = true;        //!< own segments that the database does not know are adopted
    LP_SAFEGUARD anyName = true;         //!< a segment is what begins like one, whatever its name
    LP_SAFEGUARD signatures = true;      //!< nothing is read before its signature was checked
    LP_SAFEGUARD rights = true;          //!< an event counts only from a party that may say it
    LP_SAFEGUARD markerFirst = true;     //!< without partnership.lp nothing is written
    LP_SAFEGUARD reopening = true;       //!< a device enrolled later reopens what was delivered
    LP_SAFEGUARD cutOffs = true;         //!< what a revoked device wrote beyond its cut-offs is kept aside
    LP_SAFEGUARD staysErased = true;     //!< what was erased is refused and removed where it lies
    LP_SAFEGUARD directorLooks = true;   //!< the Director's PC signs nothing before it has found what it signed last
#undef LP_SAFEGUARD
};
