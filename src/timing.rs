//! Names stretches of time in the browser's performance record, where tests and developer
//! tools read them. A browser without that record loses nothing else.

use web_sys::Performance;

/// When the first chart, be it a small one, was on the page.
pub const FIRST_CHART: &str = "gangmu:first-chart";

/// Does some work and records how long it took.
pub async fn measured<T>(name: &str, work: impl Future<Output = T>) -> T {
    let performance = performance();
    if let Some(performance) = &performance {
        let _ = performance.mark(name);
    }
    let result = work.await;
    if let Some(performance) = &performance {
        let _ = performance.measure_with_start_mark(name, name);
    }
    result
}

/// Records the time from navigation to now, once for each name.
pub fn reached(name: &str) {
    if let Some(performance) = performance()
        && performance.get_entries_by_name(name).length() == 0
    {
        let _ = performance.measure(name);
    }
}

fn performance() -> Option<Performance> {
    web_sys::window()?.performance()
}
