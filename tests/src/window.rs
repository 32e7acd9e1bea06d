//! The real window, driven by WebKitWebDriver on a virtual screen (Linux).

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::webdriver::{Failure, Result, Session};

/// So long the driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(15);

/// A program that `cargo` built beside this one.
///
/// # Errors
/// It was not built.
pub fn built(name: &str) -> std::io::Result<PathBuf> {
    let here = std::env::current_exe()?;
    let found = here.ancestors().skip(1).take(2).map(|folder| folder.join(name)).find(|path| path.is_file());
    found.ok_or_else(|| std::io::Error::new(std::io::ErrorKind::NotFound, format!("{name} was not built")))
}

/// Whether a program is installed.
#[must_use]
pub fn installed(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// A process group that ends with this value, and everything that it started with it.
struct Group(Child);

impl Group {
    fn start(command: &mut Command) -> std::io::Result<Self> {
        use std::os::unix::process::CommandExt;
        command.process_group(0).stdin(Stdio::null()).spawn().map(Self)
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let group = i32::try_from(self.0.id()).ok().and_then(rustix::process::Pid::from_raw);
        if let Some(group) = group {
            // It fails only when nobody is left.
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        let _ = self.0.wait();
    }
}

/// A screen of our own, where this run has none.
struct Screen {
    _server: Group,
    number: String,
}

impl Screen {
    fn start() -> std::io::Result<Self> {
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]);
        let mut server = Group::start(server.stdout(Stdio::piped()).stderr(Stdio::null()))?;
        let mut number = String::new();
        if let Some(answer) = server.0.stdout.take() {
            BufReader::new(answer).read_line(&mut number)?;
        }
        Ok(Self { _server: server, number: format!(":{}", number.trim()) })
    }
}

/// The running program with its window.
pub struct Window {
    /// What is done in it.
    pub page: Session,
    folder: PathBuf,
    answers: Vec<Value>,
    // In the order in which they must end.
    _driver: Group,
    _screen: Option<Screen>,
}

impl Window {
    /// What is missing on this machine to drive a window; none: everything is there.
    #[must_use]
    pub fn lacks() -> Option<&'static str> {
        if !installed("WebKitWebDriver") {
            return Some("WebKitWebDriver (Debian: webkit2gtk-driver)");
        }
        (std::env::var_os("DISPLAY").is_none() && !installed("Xvfb")).then_some("a display or Xvfb (Debian: xvfb)")
    }

    /// Starts the program. `folder` is for what belongs to this PC; dialogs answer from a
    /// list there ([`Window::will_answer`]).
    ///
    /// # Errors
    /// What the system or the driver refuses.
    pub fn open(folder: &Path, files: &[&Path]) -> std::result::Result<Self, Box<dyn std::error::Error>> {
        let program = built("kontor")?;
        std::fs::create_dir_all(folder)?;
        let script = folder.join("dialogs.json");
        std::fs::write(&script, "[]")?;
        let screen = if std::env::var_os("DISPLAY").is_none() { Some(Screen::start()?) } else { None };
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();

        // Without a session bus GTK waits for services (25 s each) that are not there.
        let has_bus = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some() || !installed("dbus-run-session");
        let mut driver = if has_bus {
            Command::new("WebKitWebDriver")
        } else {
            let mut bus = Command::new("dbus-run-session");
            bus.args(["--", "WebKitWebDriver"]);
            bus
        };
        driver.arg("--host=127.0.0.1").arg(format!("--port={port}"));
        // The program inherits this from the driver.
        driver.env("TAURI_WEBVIEW_AUTOMATION", "true").env("NO_AT_BRIDGE", "1").env("GDK_BACKEND", "x11");
        driver.env("KONTOR_APP_DATA", folder.join("app")).env("KONTOR_DIALOG_DOUBLE", &script);
        driver.env_remove("WAYLAND_DISPLAY");
        if let Some(screen) = &screen {
            driver.env("DISPLAY", &screen.number);
        }
        let log = std::fs::File::create(folder.join("driver.log"))?;
        driver.stdout(log.try_clone()?).stderr(log);
        let driver = Group::start(&mut driver)?;
        wait_for(port)?;

        let arguments: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
        let capabilities = json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
        let page = Session::begin(&format!("http://127.0.0.1:{port}"), &capabilities)?;
        let answers = Vec::new();
        Ok(Self { page, folder: folder.to_path_buf(), answers, _driver: driver, _screen: screen })
    }

    /// The next dialog is answered so: `("save", path)`, `("open", path)`, `("print", path)`.
    ///
    /// # Errors
    /// What the system refuses.
    pub fn will_answer(&mut self, question: &str, path: &Path) -> std::io::Result<()> {
        self.answers.push(json!({ question: path }));
        std::fs::write(self.folder.join("dialogs.json"), Value::from(self.answers.clone()).to_string())
    }

    /// What dialogs were asked and what was handed to other programs, one line each.
    #[must_use]
    pub fn asked(&self) -> Vec<Value> {
        let told = std::fs::read_to_string(self.folder.join("dialogs.asked")).unwrap_or_default();
        told.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    /// Puts the office away and ends the program.
    ///
    /// # Errors
    /// What the program or the driver says.
    pub fn close(self) -> Result<()> {
        self.ask("office_close", &Value::Null)?;
        self.page.end()
    }

    /// Asks the program directly, past the screen: to check what the screen has done.
    ///
    /// # Errors
    /// The refusal, or what the driver says.
    pub fn ask(&self, name: &str, request: &Value) -> Result<Value> {
        const CALL: &str = "const [name, request, done] = arguments;
            window.__TAURI_INTERNALS__.invoke('call', { name, request, job: null })
                .then((answer) => done(typeof answer === 'string' ? JSON.parse(answer) : answer),
                      (refused) => done({ error: String(refused) }));";
        let mut answer = self.page.run_async(CALL, &json!([name, request]))?;
        match answer.get("ok") {
            Some(_) => Ok(answer["ok"].take()),
            None => Err(Failure::of(format!("{name}: {answer}"))),
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // A program that has gone already has nothing more to say.
        let _ = self.page.end();
    }
}

fn wait_for(port: u16) -> std::io::Result<()> {
    let began = Instant::now();
    loop {
        match TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
            Ok(_) => return Ok(()),
            Err(error) if began.elapsed() > PATIENCE => return Err(error),
            Err(_) => std::thread::sleep(Duration::from_millis(20)),
        }
    }
}
