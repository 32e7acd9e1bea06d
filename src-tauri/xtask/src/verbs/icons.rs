//! `cargo xtask icons`: every size of the icons, made from the drawings.
//!
//! The drawings are `icons/app.svg`, its simpler form for small sizes
//! `icons/app-small.svg`, and `icons/file.svg` for office files. What is made from them
//! is committed, so that nobody needs these programs for a build.

use std::path::Path;
use std::process::Command;

use crate::shell::{on_path, run as run_command};
use crate::{Outcome, place};

/// Up to this size in pixels the simpler drawing is used: fine lines would blur.
const SMALL: u32 = 32;

/// The single pictures: Linux takes them as they are, the bundler packs them.
const SIZES: [u32; 9] = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/// What an icon of Windows holds.
const WINDOWS: [u32; 6] = [16, 24, 32, 48, 64, 256];

/// What an icon of macOS holds: the type's four letters and the size in pixels
/// (the `ic11` to `ic14` are the doubled ones for fine screens).
const APPLE: [(&[u8; 4], u32); 9] = [
    (b"icp4", 16),
    (b"icp5", 32),
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic10", 1024),
    (b"ic11", 32),
    (b"ic13", 256),
    (b"ic14", 512),
];

/// Draws every size and packs the icons of Windows and macOS.
pub fn run(_arguments: &[String]) -> Outcome {
    if !on_path("rsvg-convert") {
        return Err(
            "The drawings are turned into pictures by rsvg-convert. Type: sudo apt-get install librsvg2-bin".into()
        );
    }
    let icons = place::root().join("icons");
    for (name, small) in [("app", "app-small"), ("file", "file-small")] {
        for size in SIZES {
            let drawing = if size <= SMALL { small } else { name };
            draw(&icons.join(format!("{drawing}.svg")), size, &icons.join(format!("{name}-{size}.png")))?;
        }
        let picture = |size: u32| {
            let path = icons.join(format!("{name}-{size}.png"));
            std::fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))
        };
        let windows = WINDOWS.iter().map(|size| Ok((*size, picture(*size)?))).collect::<Outcome<Vec<_>>>()?;
        save(&icons.join(format!("{name}.ico")), &ico(&windows))?;
        let apple = APPLE.iter().map(|(kind, size)| Ok((**kind, picture(*size)?))).collect::<Outcome<Vec<_>>>()?;
        save(&icons.join(format!("{name}.icns")), &icns(&apple))?;
    }
    Ok(())
}

fn draw(drawing: &Path, size: u32, picture: &Path) -> Outcome {
    let size = size.to_string();
    run_command(
        Command::new("rsvg-convert").args(["--width", &size, "--height", &size, "--output"]).arg(picture).arg(drawing),
    )
}

fn save(path: &Path, bytes: &[u8]) -> Outcome {
    std::fs::write(path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// An `.ico`: a head, one directory entry of 16 bytes per picture, the PNGs.
fn ico(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let count = u16::try_from(pictures.len()).unwrap_or(u16::MAX);
    let mut out = Vec::new();
    out.extend([0u16, 1, count].map(u16::to_le_bytes).concat());
    let mut offset = 6 + 16 * u32::from(count);
    for (size, png) in pictures {
        let length = u32::try_from(png.len()).unwrap_or(u32::MAX);
        // One byte per side, in which 0 stands for 256; no palette; one plane, 32 bit.
        let side = u8::try_from(*size).unwrap_or(0);
        out.extend([side, side, 0, 0, 1, 0, 32, 0]);
        out.extend(length.to_le_bytes());
        out.extend(offset.to_le_bytes());
        offset += length;
    }
    for (_, png) in pictures {
        out.extend(png);
    }
    out
}

/// An `.icns`: four letters and the whole length, then each picture under its own four
/// letters and length (8 bytes included, big-endian).
fn icns(pictures: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let length = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX).to_be_bytes();
    let mut out = b"icns".to_vec();
    out.extend(length(8 + pictures.iter().map(|(_, png)| 8 + png.len()).sum::<usize>()));
    for (kind, png) in pictures {
        out.extend(kind);
        out.extend(length(8 + png.len()));
        out.extend(png);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{icns, ico};

    #[test]
    fn windows_icon_names_where_each_picture_lies() {
        let made = ico(&[(16, vec![1, 2, 3]), (256, vec![9])]);
        assert_eq!(made[..6], [0, 0, 1, 0, 2, 0]);
        assert_eq!(made[6], 16);
        assert_eq!(made[22], 0, "256 is written as 0");
        let offset = u32::from_le_bytes(made[34..38].try_into().unwrap()) as usize;
        assert_eq!(made[offset..], [9]);
    }

    #[test]
    fn apple_icon_counts_its_heads() {
        let made = icns(&[(*b"ic07", vec![5, 6])]);
        assert_eq!(made, [b"icns".as_slice(), &[0, 0, 0, 18], b"ic07", &[0, 0, 0, 10, 5, 6]].concat());
    }
}
