//! Linux: GTK's print dialog with printer, tray, duplex and copies, then the PDF as it is.
//!
//! `GtkPrintOperation` would have us draw every page anew. `GtkPrintUnixDialog` and
//! `GtkPrintJob` take a finished file, but the Rust bindings of GTK 3 leave them out. The
//! dialog is a widget and comes from a builder; of the job three functions are declared
//! here, as `gtkprintjob.h` has them. They are part of the GTK library that is linked anyway.

use std::cell::Cell;
use std::ffi::{CString, c_char, c_int, c_void};
use std::path::Path;
use std::sync::mpsc::{Sender, channel};

use gtk::glib::translate::{ToGlibPtr, from_glib_full};
use gtk::glib::{self, Object};
use gtk::prelude::*;
use tauri::{AppHandle, Manager};

use super::Printed;
use crate::window;

/// The dialog. It may offer what printers do with a finished PDF: nothing that would
/// need us to draw again.
const DIALOG: &str = r#"<interface>
  <object class="GtkPrintUnixDialog" id="dialog">
    <property name="modal">True</property>
    <property name="manual-capabilities">generate-pdf</property>
    <property name="embed-page-setup">True</property>
  </object>
</interface>"#;

type Answer = Result<Printed, String>;

/// Asks with the system's dialog and sends the PDF to the chosen printer. Waits until the
/// printer's queue has taken it; not to be called on the main thread.
pub fn print(app: &AppHandle, pdf: &Path, title: &str) -> Answer {
    let (sender, receiver) = channel();
    let (pdf, title, owner) = (pdf.to_path_buf(), title.to_owned(), app.clone());
    app.run_on_main_thread(move || show(&owner, &pdf, &title, sender)).map_err(|error| error.to_string())?;
    receiver.recv().unwrap_or_else(|_| Err("the print dialog was lost".into()))
}

fn show(app: &AppHandle, pdf: &Path, title: &str, sender: Sender<Answer>) {
    let builder = gtk::Builder::from_string(DIALOG);
    let Some(dialog) = builder.object::<gtk::Dialog>("dialog") else {
        let _ = sender.send(Err("GTK has no print dialog".into()));
        return;
    };
    dialog.set_title(title);
    let owner = app.get_webview_window(window::LABEL);
    if let Some(owner) = owner.and_then(|window| window.gtk_window().ok()) {
        dialog.set_transient_for(Some(&owner));
    }
    let (pdf, title) = (pdf.to_path_buf(), title.to_owned());
    let answered = Cell::new(false);
    dialog.connect_response(move |dialog, response| {
        // Closing the dialog is to GTK one more response.
        if answered.replace(true) {
            return;
        }
        if response == gtk::ResponseType::Ok {
            send(dialog, &pdf, &title, &sender);
        } else {
            let _ = sender.send(Ok(Printed::Closed));
        }
        dialog.close();
    });
    dialog.show();
}

fn send(dialog: &gtk::Dialog, pdf: &Path, title: &str, sender: &Sender<Answer>) {
    let Some(printer) = dialog.property::<Option<Object>>("selected-printer") else {
        let _ = sender.send(Ok(Printed::Closed));
        return;
    };
    let settings = dialog.property::<gtk::PrintSettings>("print-settings");
    // CUPS chooses the pages of a finished file; GTK hands options on that begin so.
    if settings.print_pages() == gtk::PrintPages::Ranges
        && let Some(pages) = settings.get("page-ranges")
    {
        settings.set("cups-page-ranges", Some(&counted_from_one(&pages)));
    }
    let setup = dialog.property::<gtk::PageSetup>("page-setup");
    if let Err(failure) = Job::new(title, &printer, &settings, &setup)
        .and_then(|job| job.with_file(pdf))
        .map(|job| job.send(sender.clone()))
    {
        let _ = sender.send(Err(failure));
    }
}

/// GTK counts pages from 0 (`0-2,4`), CUPS from 1 (`1-3,5`).
fn counted_from_one(ranges: &str) -> String {
    let page = |text: &str| text.trim().parse::<u32>().map(|number| (number + 1).to_string());
    ranges
        .split(',')
        .filter_map(|range| match range.split_once('-') {
            Some((first, last)) => Some(format!("{}-{}", page(first).ok()?, page(last).ok()?)),
            None => page(range).ok(),
        })
        .collect::<Vec<_>>()
        .join(",")
}

/// A print job of GTK.
struct Job(Object);

#[allow(unsafe_code, reason = "the bindings of GTK 3 leave the print job out")]
mod ffi {
    use gtk::glib;

    use super::{c_char, c_int, c_void};

    /// What GTK calls once the job was handed over or failed.
    pub type Completed =
        unsafe extern "C" fn(job: *mut glib::gobject_ffi::GObject, data: *mut c_void, error: *const glib::ffi::GError);

    unsafe extern "C" {
        pub fn gtk_print_job_new(
            title: *const c_char,
            printer: *mut glib::gobject_ffi::GObject,
            settings: *mut gtk::ffi::GtkPrintSettings,
            page_setup: *mut gtk::ffi::GtkPageSetup,
        ) -> *mut glib::gobject_ffi::GObject;

        pub fn gtk_print_job_set_source_file(
            job: *mut glib::gobject_ffi::GObject,
            path: *const c_char,
            error: *mut *mut glib::ffi::GError,
        ) -> c_int;

        pub fn gtk_print_job_send(
            job: *mut glib::gobject_ffi::GObject,
            callback: Completed,
            data: *mut c_void,
            destroy: Option<unsafe extern "C" fn(*mut c_void)>,
        );
    }
}

#[allow(unsafe_code, reason = "the bindings of GTK 3 leave the print job out")]
impl Job {
    fn new(
        title: &str,
        printer: &Object,
        settings: &gtk::PrintSettings,
        setup: &gtk::PageSetup,
    ) -> Result<Self, String> {
        let title = CString::new(title).map_err(|_| "a title holds a zero byte".to_owned())?;
        // SAFETY: GTK's main thread; the printer is the dialog's own; GTK copies the title
        // and takes references of its own; a new object is ours and never null.
        unsafe {
            Ok(Self(from_glib_full(ffi::gtk_print_job_new(
                title.as_ptr(),
                printer.to_glib_none().0,
                settings.to_glib_none().0,
                setup.to_glib_none().0,
            ))))
        }
    }

    fn with_file(self, pdf: &Path) -> Result<Self, String> {
        use std::os::unix::ffi::OsStrExt;
        let path = CString::new(pdf.as_os_str().as_bytes()).map_err(|_| "a path holds a zero byte".to_owned())?;
        let mut error = std::ptr::null_mut();
        // SAFETY: the job lives; GTK opens the file at once and does not keep the path; on
        // failure it gives an error that is ours to free, which `from_glib_full` does.
        unsafe {
            let job: *mut glib::gobject_ffi::GObject = self.0.to_glib_none().0;
            if ffi::gtk_print_job_set_source_file(job, path.as_ptr(), &raw mut error) == 0 {
                let error: glib::Error = from_glib_full(error);
                return Err(error.to_string());
            }
        }
        Ok(self)
    }

    fn send(self, sender: Sender<Answer>) {
        unsafe extern "C" fn completed(
            _job: *mut glib::gobject_ffi::GObject,
            data: *mut c_void,
            error: *const glib::ffi::GError,
        ) {
            // SAFETY: `data` is the sender below, alive until `forget` runs after this; the
            // error is GTK's, null on success.
            let (sender, failure) = unsafe {
                let failure =
                    error.as_ref().map(|error| std::ffi::CStr::from_ptr(error.message).to_string_lossy().into_owned());
                (&*data.cast::<Sender<Answer>>(), failure)
            };
            // Nobody waits any more only when the program is closing.
            let _ = sender.send(failure.map_or(Ok(Printed::Dialog), Err));
        }
        unsafe extern "C" fn forget(data: *mut c_void) {
            // SAFETY: GTK calls this once, with the pointer that `into_raw` gave it.
            drop(unsafe { Box::from_raw(data.cast::<Sender<Answer>>()) });
        }
        let data = Box::into_raw(Box::new(sender)).cast::<c_void>();
        // SAFETY: GTK holds a reference to the job until it calls back, and frees the data
        // with `forget` afterwards.
        unsafe {
            ffi::gtk_print_job_send(self.0.to_glib_none().0, completed, data, Some(forget));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::counted_from_one;

    #[test]
    fn pages_are_counted_as_people_do() {
        assert_eq!(counted_from_one("0-2,4"), "1-3,5");
        assert_eq!(counted_from_one("0"), "1");
        assert_eq!(counted_from_one(""), "");
    }
}
