// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/listing.h"
#include "page.h"

#include <QTimer>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace xieli::ui {

class FindingCounter;
class HouseholdsModel;
class HouseholdView;
class TablePane;

/// 家庭: the list of households, and one household opened in its place.
class HouseholdsPage : public Page {
    Q_OBJECT

public:
    explicit HouseholdsPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("households"), tr("Households")}; }
    void refresh() override;
    bool mayLeave() override;
    bool mayEnd() override;
    /// At once, or after the question what becomes of what is typed in the household that is open.
    void leaveThen(const std::function<void()> &go);

    /// Narrows the list as one types in the window's search box: name, pinyin, initials, identity tail, group, phone.
    void search(const QString &text);
    /// Enter in that box: the one household found is opened; among several the keyboard goes into the list.
    void takeFound();
    /// On the member, where one is named.
    void open(const HouseholdId &id, const MemberId &member = {});
    /// The list itself, with the keyboard in it.
    void showList();
    void newHousehold();
    /// Those that were closed, to be read.
    void showClosed();
    TablePane *list() const { return m_list; }
    /// Made when the first household is opened.
    HouseholdView *view();

private:
    QWidget *listSide();
    void fill();
    void openRow(int row);
    void put(const std::vector<casework::HouseholdRow> &rows);
    void sayCount();
    void offerVillages();
    std::vector<casework::HouseholdRow> ofVillage(const std::vector<casework::HouseholdRow> &rows) const;

    HouseholdsModel *m_model;
    TablePane *m_list;
    HouseholdView *m_view = nullptr;
    QStackedWidget *m_stack;
    QLineEdit *m_find;
    QComboBox *m_village;       ///< at a township: of which village
    QLabel *m_count;
    QPushButton *m_new;
    QPushButton *m_closed;
    QTimer m_soon;
    /// All households as last read: reading ten thousand takes longer than a keystroke may.
    std::optional<std::vector<casework::HouseholdRow>> m_all;
    FindingCounter *m_counter;
};

} // namespace xieli::ui
