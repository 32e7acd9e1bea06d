//! SIGKILL at any moment: while opening, writing, copying, closing.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use kontor_core::file::seal::Verdict;
use kontor_core::file::{backup, check};

use crate::child::{copies, start};
use crate::model::{Command, Model, derived_fits, found};
use crate::{Dice, close, create, open, rounds};

/// What is in the middle when the process dies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum During {
    Opening,
    Writing,
    Closing,
}

#[test]
fn no_killed_process_loses_or_halves_a_write() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Hansen.kontor");
    create(&path);
    let mut dice = Dice(0x6b6f_6e74_6f72);
    let mut model = Model::default();
    let (mut lost_time, mut acknowledged, mut unacknowledged, mut died_writing) = (Duration::ZERO, 0, 0, 0);
    for round in 0..rounds(200) {
        let during = match round % 6 {
            0 => During::Opening,
            1 => During::Closing,
            _ => During::Writing,
        };
        let steps = if during == During::Closing { 2 } else { 24 };
        let mut models = vec![model.clone()];
        let commands: Vec<Command> = (0..steps)
            .map(|_| {
                let command = model.next(&mut dice);
                model.run(&command);
                models.push(model.clone());
                command
            })
            .collect();
        let acks = die(&path, &commands, during, &mut dice);

        let begun = Instant::now();
        let (office, hold, verdict) = open(&path);
        assert!(
            matches!(verdict, Verdict::NotClosed | Verdict::Intact | Verdict::Unknown),
            "round {round}, {during:?}: {verdict:?}"
        );
        let now = found(&office);
        // What was acknowledged is there; of the command under way all or nothing.
        let at = if now == *models[acks].state {
            acks
        } else if models.get(acks + 1).is_some_and(|next| *next.state == now) {
            unacknowledged += 1;
            acks + 1
        } else {
            panic!("round {round}, {during:?}: {acks} acknowledged, then {:?}", commands.get(acks));
        };
        model = models.swap_remove(at);
        let report = check::check(office.read()).unwrap();
        assert!(report.is_sound(), "round {round}, {during:?}: {report:?}");
        derived_fits(&office);
        close(office, hold);
        lost_time += begun.elapsed();
        acknowledged += acks;
        died_writing += usize::from(acks > 0 && acks < steps);

        for entry in backup::list(&copies(&path)).unwrap() {
            // Many copies bear one name and number; each was read to its end or is not called verified.
            if entry.is_verified() && round % 10 == 1 {
                backup::verify(&entry.path).unwrap();
            }
        }
    }
    println!(
        "{} rounds: {acknowledged} writes acknowledged, {unacknowledged} found without acknowledgement, \
         {died_writing} processes died between two writes; reopening and checking took {lost_time:?}",
        rounds(200)
    );
    assert!(died_writing * 3 > rounds(200), "the moments are well spread: {died_writing}");
}

/// Lets a process do the commands and kills it; how many it acknowledged.
fn die(path: &Path, commands: &[Command], during: During, dice: &mut Dice) -> usize {
    let mut process = start("write", path, 1);
    let mut input = process.stdin.take().expect("piped");
    let output = BufReader::new(process.stdout.take().expect("piped"));
    // Number 0 says that the office is open, every other one that so many writes are done.
    let (sender, signs) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        for line in output.lines() {
            // Half a line is what a killed process was about to say.
            let Ok(line) = line else { break };
            let sign = match line.strip_prefix("ack ") {
                Some(number) => number.parse().ok(),
                None => (line == "ready").then_some(0),
            };
            // Nobody listens when the process was killed while opening.
            let _ = sign.map(|sign| sender.send(sign));
        }
    });
    for command in commands {
        writeln!(input, "{command}").expect("it listens");
    }
    let mut last = 0;
    let mut wait_for = |number: usize| {
        while last < number || number == 0 {
            last = signs.recv().expect("it lives");
            if number == 0 {
                break;
            }
        }
        last
    };
    let (input, pause) = match during {
        During::Opening => (Some(input), dice.below(40_000)),
        During::Writing => {
            // Any command may be the one that is cut, on a slow machine too.
            let sign = dice.below(commands.len() as u64 - 10);
            wait_for(usize::try_from(sign).expect("small"));
            (Some(input), dice.below(20_000))
        }
        During::Closing => {
            drop(input);
            wait_for(commands.len());
            (None, dice.below(60_000))
        }
    };
    std::thread::sleep(Duration::from_micros(pause));
    process.kill().expect("killed");
    process.wait().expect("gone");
    drop(input);
    reader.join().expect("read to the end");
    signs.try_iter().last().unwrap_or(last)
}
