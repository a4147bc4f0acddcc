// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/navrail.h"

#include "views/common/card.h"
#include "views/common/navmodel.h"
#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

//! \brief Who sits here, at the foot of the rail
class PersonButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PersonButton(const Theme &theme, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setPerson(const QString &name, const QString &detail)
    {
        m_name = name;
        m_detail = detail;
        setAccessibleName(detail.isEmpty() ? name : tr("%1, %2", "name, school").arg(name, detail));
        setToolTip(accessibleName().toHtmlEscaped());
        updateGeometry();
        update();
    }

    void setCollapsed(bool collapsed)
    {
        m_isCollapsed = collapsed;
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const Metrics &metrics = m_theme.metrics();
        return {metrics.length(40),
                metrics.lineHeight(TypeRole::Label) + metrics.lineHeight(TypeRole::Caption) + metrics.space(12)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (underMouse())
            paint::panel(painter, rect(), m_theme.colour(ColourRole::Hover), QColor(), paint::radius);
        if (hasFocus())
            paint::focusRing(painter, m_theme, rect(), paint::radius);
        const int icon = m_theme.length(18);
        const int line = m_theme.metrics().lineHeight(TypeRole::Label);
        const int top = m_theme.space(6);
        const QRect iconRect = m_isCollapsed ? rect() : QRect(m_theme.space(12), top, icon, line);
        paint::icon(painter, m_theme, u"user"_s, iconRect, icon, m_theme.colour(ColourRole::Text2));
        if (m_isCollapsed)
            return;
        const int left = m_theme.space(12) + icon + m_theme.space(10);
        const int width = this->width() - left - m_theme.space(4);
        drawLine(painter, QRect(left, top, width, line), m_name, TypeRole::Label, ColourRole::Text);
        drawLine(painter, QRect(left, top + line, width, line), m_detail, TypeRole::Caption, ColourRole::Text2);
    }

private:
    void drawLine(QPainter &painter, const QRect &rect, const QString &text, TypeRole size, ColourRole colour) const
    {
        painter.setFont(m_theme.font(size));
        painter.setPen(m_theme.colour(colour));
        painter.drawText(rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    }

    const Theme &m_theme;
    QString m_name;
    QString m_detail;
    bool m_isCollapsed = false;
};

NavList::NavList(const Theme &theme, NavModel *model, QWidget *parent)
    : QListView(parent)
{
    setModel(model);
    setItemDelegate(new NavDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { emit chosen(index.data(NavModel::IdRole).toString()); });
}

// What is selected is the page on show; the arrow keys move the focus alone.
QItemSelectionModel::SelectionFlags NavList::selectionCommand(const QModelIndex &, const QEvent *) const
{
    return QItemSelectionModel::NoUpdate;
}

void NavList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid())
        setCurrentIndex(model()->index(0, 0));
}

void NavList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (currentIndex().isValid())
            emit chosen(currentIndex().data(NavModel::IdRole).toString());
        return;
    case Qt::Key_Down:
        if (row == model()->rowCount() - 1) {
            emit leftBy(1);
            return;
        }
        break;
    case Qt::Key_Up:
        if (row == 0) {
            emit leftBy(-1);
            return;
        }
        break;
    default:
        break;
    }
    QListView::keyPressEvent(event);
}

NavRail::NavRail(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_topModel(new NavModel(this))
    , m_bottomModel(new NavModel(this))
    , m_top(new NavList(theme, m_topModel, this))
    , m_bottom(new NavList(theme, m_bottomModel, this))
    , m_person(new PersonButton(theme, this))
{
    setAccessibleName(tr("Pages"));
    m_top->setAccessibleName(tr("Pages"));
    m_bottom->setAccessibleName(tr("More pages"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_top);
    layout->addStretch();
    layout->addWidget(m_bottom);
    layout->addWidget(new Divider(theme));
    layout->addWidget(m_person);
    for (NavList *list : {m_top, m_bottom})
        connect(list, &NavList::chosen, this, &NavRail::chosen);
    connect(m_top, &NavList::leftBy, m_bottom, [this](int direction) {
        if (direction > 0)
            m_bottom->setFocus();
    });
    connect(m_bottom, &NavList::leftBy, m_top, [this](int direction) {
        if (direction < 0)
            m_top->setFocus();
    });
    connect(m_person, &QAbstractButton::clicked, this, &NavRail::personChosen);
    connect(&theme, &Theme::changed, this, &NavRail::updateLook);
    setPerson({}, {});
    updateLook();
}

void NavRail::addItem(const QString &id, const QString &text, const QString &iconName, bool isAtBottom)
{
    (isAtBottom ? m_bottomModel : m_topModel)->addItem(id, text, iconName);
    updateLook();
}

void NavRail::setBadge(const QString &id, int count)
{
    if (!m_topModel->setBadge(id, count))
        m_bottomModel->setBadge(id, count);
}

void NavRail::setCurrent(const QString &id)
{
    for (NavList *list : {m_top, m_bottom}) {
        const QModelIndex index = static_cast<NavModel *>(list->model())->indexOf(id);
        if (index.isValid()) {
            list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        } else {
            list->selectionModel()->clearSelection();
        }
    }
}

void NavRail::setCollapsed(bool collapsed)
{
    if (collapsed == m_isCollapsed)
        return;
    m_isCollapsed = collapsed;
    m_person->setCollapsed(collapsed);
    updateLook();
}

void NavRail::setPerson(const QString &name, const QString &detail)
{
    if (name.isEmpty() && detail.isEmpty())
        m_person->setPerson(tr("Who are you?"), tr("Name and school"));
    else if (name.isEmpty())
        m_person->setPerson(detail, QString());
    else
        m_person->setPerson(name, detail);
}

void NavRail::updateLook()
{
    const int margin = 8;
    layout()->setContentsMargins(margin, m_theme.space(8), margin, m_theme.space(8));
    layout()->setSpacing(m_theme.space(8));
    setFixedWidth(m_isCollapsed ? m_theme.length(40) + 2 * margin : m_theme.length(200));
    for (NavList *list : {m_top, m_bottom}) {
        static_cast<NavDelegate *>(list->itemDelegate())->setCollapsed(m_isCollapsed);
        list->setFixedHeight(list->model()->rowCount() * (m_theme.metrics().navItemHeight() + 2));
        list->setVisible(list->model()->rowCount() > 0);
        list->doItemsLayout();
    }
}

void NavRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(ColourRole::Rail));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.colour(ColourRole::Line));
}

#include "navrail.moc"
