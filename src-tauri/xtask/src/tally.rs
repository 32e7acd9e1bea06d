//! What a test run counted: steps with their time, checks passed and failed.

use std::time::{Duration, Instant};

use crate::{Failure, Outcome};

/// Checks of one step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Checks that held.
    pub passed: usize,
    /// Checks that did not.
    pub failed: usize,
    /// Those of the passed ones that held only when they were tried again.
    pub retried: usize,
}

impl Count {
    /// A step that is one check by itself.
    pub const ONE: Self = Self { passed: 1, failed: 0, retried: 0 };
}

enum Result {
    Counted(Count),
    Broken(Failure),
    Skipped(String),
}

struct Step {
    name: String,
    took: Duration,
    result: Result,
}

/// The steps of one run, in the order in which they ran.
#[derive(Default)]
pub struct Tally {
    steps: Vec<Step>,
}

impl Tally {
    /// Runs one step. What a step returns as failure counts as one failed check; the
    /// run goes on, so that one report names everything. Says whether all of it held.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Outcome<Count>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let result = match work() {
            Ok(count) => Result::Counted(count),
            Err(failure) => {
                println!("{failure}");
                Result::Broken(failure)
            }
        };
        let held = matches!(&result, Result::Counted(count) if count.failed == 0);
        self.steps.push(Step { name: name.to_owned(), took: start.elapsed(), result });
        held
    }

    /// Notes what could not run, and why.
    pub fn skip(&mut self, name: &str, why: &str) {
        println!("\n== {name}\n   skipped: {why}");
        let result = Result::Skipped(why.to_owned());
        self.steps.push(Step { name: name.to_owned(), took: Duration::ZERO, result });
    }

    /// The closing lines, and a failure if anything failed.
    pub fn close(&self) -> Outcome {
        let mut all = Count::default();
        println!("\n{:-<64}", "");
        for step in &self.steps {
            let seconds = step.took.as_secs_f64();
            let said = match &step.result {
                Result::Counted(count) => {
                    all.passed += count.passed;
                    all.failed += count.failed;
                    let mut said = format!("{} passed", count.passed);
                    if count.retried > 0 {
                        said += &format!(", {} of them only at another try", count.retried);
                    }
                    if count.failed > 0 {
                        said += &format!(", {} FAILED", count.failed);
                    }
                    said
                }
                Result::Broken(failure) => {
                    all.failed += 1;
                    format!("FAILED: {}", failure.lines().next().unwrap_or_default())
                }
                Result::Skipped(why) => format!("skipped: {why}"),
            };
            println!("{seconds:8.1} s  {:<28} {said}", step.name);
        }
        let total: Duration = self.steps.iter().map(|step| step.took).sum();
        println!("{:8.1} s  in all", total.as_secs_f64());
        println!("\n{} passed, {} failed", all.passed, all.failed);
        if all.failed == 0 { Ok(()) } else { Err("not everything held; see above.".into()) }
    }
}

/// The number before the last occurrence of `word` in a line: `12` in "… 12 passed (3 s)".
fn number_before(line: &str, word: &str) -> Option<usize> {
    let words: Vec<&str> = line.split([' ', ',', ';', '|', '(', ')']).filter(|w| !w.is_empty()).collect();
    let at = words.iter().rposition(|found| *found == word)?;
    words.get(at.checked_sub(1)?)?.parse().ok()
}

/// Reads the counts out of what a test runner wrote: nextest's summary, cargo's
/// "test result" lines, vitest's "Tests" line, Playwright's closing lines.
pub fn counted(text: &str) -> Option<Count> {
    let mut count = None;
    for line in text.lines().map(str::trim) {
        let cargo = line.starts_with("test result:");
        let summary = line.starts_with("Summary [") || line.starts_with("Tests ");
        let playwright = {
            let mut words = line.split(' ');
            words.next().is_some_and(|first| first.parse::<usize>().is_ok())
                && words.next().is_some_and(|second| matches!(second, "passed" | "failed" | "flaky"))
        };
        if !(cargo || summary || playwright) {
            continue;
        }
        let sum: &mut Count = count.get_or_insert_default();
        sum.passed += number_before(line, "passed").unwrap_or(0);
        sum.failed += number_before(line, "failed").unwrap_or(0);
        // A loaded machine may lose a race; the closing lines say so, and the runner which.
        let retried = number_before(line, "flaky").unwrap_or(0);
        sum.passed += retried;
        sum.retried += retried;
        // nextest counts a test that never ended apart from the failed ones.
        sum.failed += if summary { number_before(line, "timed").unwrap_or(0) } else { 0 };
    }
    count
}

#[cfg(test)]
mod tests {
    use super::{Count, counted};

    #[test]
    fn each_runner_is_understood() {
        let cases = [
            ("     Summary [   4.163s] 27 tests run: 25 passed (1 slow), 2 failed, 3 skipped", 25, 2),
            ("     Summary [   4.163s] 3 tests run: 1 passed, 1 failed, 1 timed out, 0 skipped", 1, 2),
            ("test result: ok. 5 passed; 0 failed; 1 ignored\ntest result: FAILED. 2 passed; 1 failed;", 7, 1),
            (" Test Files  1 failed | 2 passed (3)\n      Tests  1 failed | 11 passed (12)", 11, 1),
            ("  1 failed\n    [chromium] › a.spec.ts\n  14 passed (20.1s)", 14, 1),
            ("  1 flaky\n    [chromium] › a.spec.ts\n  14 passed (20.1s)", 15, 0),
        ];
        for (text, passed, failed) in cases {
            let retried = usize::from(text.contains("flaky"));
            assert_eq!(counted(text), Some(Count { passed, failed, retried }), "{text}");
        }
        assert_eq!(counted("nothing was run"), None);
    }
}
