// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <future>
#include <vector>

namespace xieli {

/// `count` values, each computed by its place alone, by a second thread while its owner is busy with something else; whoever
/// wants them helps with what is left. Who computed which does not show. `make` must stay valid and be safe to call twice at once.
template <class T>
class Together {
public:
    template <class Make>
    Together(std::size_t count, const Make &make)
        : m_values(count)
        , m_work([this, &make] {
            for (std::size_t at = m_next++; at < m_values.size(); at = m_next++)
                m_values[at] = make(at);
        })
        , m_other(std::async(std::launch::async, m_work))
    {
    }
    Together(const Together &) = delete;
    Together &operator=(const Together &) = delete;
    ~Together() { m_next = m_values.size(); } // nobody wants the rest; the future waits for what is in hand

    std::vector<T> take()
    {
        m_work();
        m_other.get();
        return std::move(m_values);
    }

private:
    std::vector<T> m_values;
    std::atomic<std::size_t> m_next = 0;
    std::function<void()> m_work;
    std::future<void> m_other; ///< last, so that it is awaited before what it uses goes
};

} // namespace xieli
