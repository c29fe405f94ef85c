// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"
#include "tourcamera.h"

namespace xieli::ui {

/// Where the tour does more than open a page: something is typed, written, taken back.
class TourStops {
public:
    explicit TourStops(TourCamera &camera) : m_camera(camera) {}

    /// A list of deaths of another office beside the register, and what its columns are taken for; nothing is stored.
    void takeLists();
    /// The slip of the parcel that was packed last.
    void takeSlip();
    /// A household that leaves, on its way; then it is here again.
    void takeMove();
    /// The statistics part by part, and the households behind a figure.
    void takeReports();
    /// A household part by part, its papers, undo and redo, a new one, the visit.
    void takeHousehold();

private:
    MainWindow &window() const { return m_camera.window(); }
    bool letLeave();
    bool writeDeaths(const QString &path);
    void takePapers(const HouseholdId &household);
    void takeUndo();
    void takeNewHousehold();
    void takeKeys();
    void takeVisit(const HouseholdId &household);
    void throwVisitAway();

    TourCamera &m_camera;
};

} // namespace xieli::ui
