//! Places where a file is at risk: network drives, whose locks cannot be trusted, and
//! folders that a cloud program copies while they are being written.

use std::path::{Component, Path, Prefix};

use crate::file::system;

/// Folder names that cloud programs give, and who they belong to.
const CLOUDS: [(&str, &str); 18] = [
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("meine ablage", "Google Drive"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("magentacloud", "MagentaCLOUD"),
    ("hidrive", "HiDrive"),
    ("pclouddrive", "pCloud"),
    ("synologydrive", "Synology Drive"),
    ("seafile", "Seafile"),
    ("tresorit", "Tresorit"),
    ("cloudstorage", "CloudStorage"),
];

/// File systems that lie on another computer.
const REMOTE: [&str; 14] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "smb2",
    "afs",
    "ceph",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
    "fuse.glusterfs",
    "davfs",
    "fuse.davfs2",
];

/// The cloud program whose folder the path lies in, by the folder's name.
pub(super) fn cloud(path: &Path) -> Option<&'static str> {
    path.parent()?
        .components()
        .find_map(|component| {
            let Component::Normal(name) = component else {
                return None;
            };
            let name = name.to_string_lossy().to_lowercase();
            // Firms get "OneDrive - Hansen GmbH", second accounts "Dropbox (Hansen)".
            CLOUDS.iter().find(|(folder, _)| {
                name.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '_']))
            })
        })
        .map(|(_, cloud)| *cloud)
}

/// Whether the (canonical) path lies on another computer. Windows names the server in
/// the path, Linux lists its mounts; on macOS this cannot be told from the path.
pub(super) fn is_remote(path: &Path) -> bool {
    if let Some(Component::Prefix(prefix)) = path.components().next() {
        return matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..));
    }
    system::mounts().and_then(|mounts| file_system(&mounts, path)).is_some_and(|kind| REMOTE.contains(&kind.as_str()))
}

/// The kind of the file system that holds the path, from the text of
/// `/proc/self/mountinfo` (man 5 proc_pid_mountinfo): the longest mount point wins, and
/// of two equal ones the later, which covers the other.
fn file_system(mounts: &str, path: &Path) -> Option<String> {
    let mut best: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let Some((head, tail)) = line.split_once(" - ") else {
            continue;
        };
        let (Some(point), Some(kind)) = (head.split(' ').nth(4), tail.split(' ').next()) else {
            continue;
        };
        // Spaces and the like stand as octal escapes.
        let point = point.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\");
        if path.starts_with(&point) && best.is_none_or(|(length, _)| point.len() >= length) {
            best = Some((point.len(), kind));
        }
    }
    best.map(|(_, kind)| kind.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cloud_folders_are_known_by_their_names() {
        for (path, expected) in [
            ("/home/anna/Dropbox/hansen.kontor", Some("Dropbox")),
            ("/home/anna/OneDrive - Hansen GmbH/Büro/hansen.kontor", Some("OneDrive")),
            ("/home/anna/Nextcloud2/hansen.kontor", None),
            ("/Volumes/x/Library/Mobile Documents/hansen.kontor", Some("iCloud")),
            ("/home/anna/Dokumente/Dropbox.kontor", None),
            ("/home/anna/Dropboxes/hansen.kontor", None),
        ] {
            assert_eq!(cloud(Path::new(path)), expected, "{path}");
        }
    }

    #[test]
    fn the_longest_mount_tells_the_file_system() {
        let mounts = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n\
                      40 22 0:35 / /mnt/b\\303\\274ro\\040alt rw - nfs4 server:/x rw\n\
                      41 22 0:36 / /mnt/b rw - cifs //server/b rw\n\
                      42 41 0:37 / /mnt/b rw - tmpfs none rw";
        let kind = |path: &str| file_system(mounts, Path::new(path)).unwrap();
        assert_eq!(kind("/home/anna/x.kontor"), "ext4");
        assert_eq!(kind("/mnt/b/x.kontor"), "tmpfs");
        assert_eq!(kind("/mnt/bc/x.kontor"), "ext4");
        assert!(!is_remote(&std::env::temp_dir()));
        assert!(file_system("nonsense", Path::new("/")).is_none());
    }
}
