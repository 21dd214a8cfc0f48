//! Reads files to plans again and again for some seconds of processor time, and prints how many
//! bytes a second that were: what `cargo xtask beside` compares with another library.

use gangmu_document::Document;
use gangmu_plan::json::{self, Layout};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// So long it reads before it is timed, and while it is.
const TIME: Duration = Duration::from_secs(2);

fn main() -> std::io::Result<()> {
    let texts: Vec<String> = std::env::args()
        .skip(1)
        .map(std::fs::read_to_string)
        .collect::<Result<_, _>>()?;
    let start = Instant::now();
    rounds(&texts, start);
    println!("{}", rounds(&texts, start));
    Ok(())
}

/// Bytes a second.
fn rounds(texts: &[String], start: Instant) -> f64 {
    let begin = processor_time(start);
    let mut bytes = 0;
    loop {
        for text in texts {
            let plan = gangmu_plan::read(&Document::from_text("plan.txt", text));
            black_box(json::write(&plan, Layout::Line));
            bytes += text.len();
        }
        let time = processor_time(start).saturating_sub(begin);
        if time >= TIME {
            return bytes as f64 / time.as_secs_f64();
        }
    }
}

/// What this program has had of a processor, where Linux tells it; else the time since it began.
fn processor_time(start: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| start.elapsed(), Duration::from_nanos)
}
