// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "views/common/card.h"

#include <QStringList>

#include <functional>

class Field;
class WhoAmI;

//! \brief Where a director gets mail
struct DirectorContact
{
    QString name; //!< may be empty
    QString email;
};

//! \brief What the card of addresses uses; a region that is empty stands for the Development Director
struct AddressServices
{
    const WhoAmI &whoAmI;
    QStringList regions;
    std::function<Result<DirectorContact>(const QString &region)> read;
    std::function<Result<void>(const QString &region, const DirectorContact &contact)> write;
};

//! \brief The names and addresses of the directors, to whom copies of the form go by e-mail
class AddressesCard final : public SectionCard
{
    Q_OBJECT

public:
    AddressesCard(const Theme &theme, const AddressServices &services, QWidget *parent = nullptr);

private:
    void addDirector(const Theme &theme, const QString &region);
    void showKept();

    const AddressServices m_services;
};
