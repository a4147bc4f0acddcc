// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/formpage.h"

FormPage::FormPage(const FormServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
{
}

FormPage::~FormPage() = default;

QString FormPage::title() const
{
    return tr("Booking form");
}

QList<PageAction> FormPage::pageActions() const
{
    return {};
}

QList<QWidget *> FormPage::panes() const
{
    return {};
}

void FormPage::activate()
{
}

bool FormPage::goBack()
{
    return false;
}

bool FormPage::isOpen() const
{
    return false;
}

bool FormPage::saveNow()
{
    return true;
}

void FormPage::newRequest()
{
}

void FormPage::requestTo(const Entry &)
{
}

void FormPage::requestFrom(const Contact &)
{
}

void FormPage::duplicateOf(const QByteArray &)
{
}

void FormPage::startEnquiry(const QList<Entry> &)
{
}

void FormPage::openDraft(const QByteArray &)
{
}

void FormPage::evaluate(const QByteArray &)
{
}

void FormPage::writeSection3(const QByteArray &)
{
}

void FormPage::followUp(const QByteArray &)
{
}
