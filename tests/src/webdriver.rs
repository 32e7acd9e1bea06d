//! A client for the W3C WebDriver protocol, as far as the real window needs it.
//!
//! Elements are found as a person finds them: by what they are and what they are called.

use std::fmt;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// So long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks.
const BLINK: Duration = Duration::from_millis(40);

/// Under this key WebDriver names elements (W3C WebDriver, 12.2).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Finds all elements of a role by their name, in the page.
const FIND: &str = concat!(include_str!("webdriver/spoken.js"), include_str!("webdriver/find.js"));

/// Says what has the focus.
const FOCUS: &str = concat!(include_str!("webdriver/spoken.js"), include_str!("webdriver/focus.js"));

/// Keys without a character (W3C WebDriver, 17.4.2).
pub mod key {
    /// Enter.
    pub const ENTER: &str = "\u{E007}";
    /// Tabulator.
    pub const TAB: &str = "\u{E004}";
    /// Escape.
    pub const ESCAPE: &str = "\u{E00C}";
    /// Backspace.
    pub const BACKSPACE: &str = "\u{E003}";
    /// Arrow down.
    pub const DOWN: &str = "\u{E015}";
    /// Control.
    pub const CONTROL: &str = "\u{E009}";
    /// F2, which changes what is shown.
    pub const F2: &str = "\u{E032}";
    /// The space bar, which ticks.
    pub const SPACE: &str = " ";
    /// Shift.
    pub const SHIFT: &str = "\u{E008}";
    /// Alt.
    pub const ALT: &str = "\u{E00A}";
    /// Arrow up.
    pub const UP: &str = "\u{E013}";
    /// Arrow right.
    pub const RIGHT: &str = "\u{E014}";
    /// Home (Pos1).
    pub const HOME: &str = "\u{E011}";
    /// End (Ende).
    pub const END: &str = "\u{E010}";
    /// Delete (Entf).
    pub const DELETE: &str = "\u{E017}";
}

/// What went wrong, as the driver says it.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// In these words.
    #[must_use]
    pub fn of(what: impl fmt::Display) -> Self {
        Self(what.to_string())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

/// The result of a step in the window.
pub type Result<T> = std::result::Result<T, Failure>;

/// An element of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(String);

/// Where the keys go.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
pub struct Focus {
    /// What it is: `button`, `textbox` (a choice to type into as well), `grid` …
    pub role: String,
    /// What it is called.
    pub name: String,
    /// What stands in it.
    pub value: String,
    /// Whether it is chosen.
    pub checked: bool,
    /// The line of a list that has the keys.
    pub line: String,
    /// It lies on the screen, and a mark says that it has the keys.
    pub seen: bool,
}

/// A page under automation.
pub struct Session {
    agent: ureq::Agent,
    base: String,
}

impl Session {
    /// Begins a session at a driver (`http://127.0.0.1:PORT`).
    ///
    /// # Errors
    /// What the driver says.
    pub fn begin(driver: &str, capabilities: &Value) -> Result<Self> {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(240)))
            .build()
            .into();
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let began = send(&agent, "POST", &format!("{driver}/session"), &body)?;
        let id = began["sessionId"].as_str().ok_or_else(|| Failure::of(format!("no session: {began}")))?;
        Ok(Self { base: format!("{driver}/session/{id}"), agent })
    }

    /// Ends the session and with it the program.
    ///
    /// # Errors
    /// What the driver says.
    pub fn end(&self) -> Result<()> {
        send(&self.agent, "DELETE", &self.base, &Value::Null).map(|_| ())
    }

    fn get(&self, path: &str) -> Result<Value> {
        send(&self.agent, "GET", &format!("{}{path}", self.base), &Value::Null)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        send(&self.agent, "POST", &format!("{}{path}", self.base), body)
    }

    /// Runs a function body in the page; `arguments` holds what is given.
    ///
    /// # Errors
    /// What the script threw.
    pub fn run(&self, script: &str, arguments: &Value) -> Result<Value> {
        self.post("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs a function body that hands its result to its last argument, a function.
    ///
    /// # Errors
    /// What the script threw; a result that never came.
    pub fn run_async(&self, script: &str, arguments: &Value) -> Result<Value> {
        self.post("/execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// The elements of a role with this name, in the order of the page.
    ///
    /// # Errors
    /// What the driver says.
    pub fn all(&self, role: &str, name: &str) -> Result<Vec<Element>> {
        let found = self.run(FIND, &json!([role, name]))?;
        Ok(elements(&found))
    }

    /// The elements of a role that show a text somewhere.
    ///
    /// # Errors
    /// What the driver says.
    pub fn containing(&self, role: &str, text: &str) -> Result<Vec<Element>> {
        Ok(elements(&self.run(FIND, &json!([role, "…", text]))?))
    }

    /// Waits for the first element of a role with this name. A name that ends in `…` is
    /// the beginning of one.
    ///
    /// # Errors
    /// It did not appear; then with what stood on the page instead.
    pub fn find(&self, role: &str, name: &str) -> Result<Element> {
        let found = self.until(|| Ok(self.all(role, name)?.into_iter().next()));
        found.map_err(|failure| {
            Failure::of(format!("no {role} \"{name}\" ({failure}) on the page:\n{}", self.page_text()))
        })
    }

    /// Waits until the page shows a text.
    ///
    /// # Errors
    /// It did not appear; then with what stood on the page instead.
    pub fn see(&self, text: &str) -> Result<()> {
        let seen = self.until(|| Ok(self.page_text().contains(text).then_some(())));
        seen.map_err(|failure| {
            Failure::of(format!("no text \"{text}\" ({failure}) on the page:\n{}", self.page_text()))
        })
    }

    /// Everything that can be read on the page now.
    #[must_use]
    pub fn page_text(&self) -> String {
        let text = self.run("return document.body.innerText", &json!([]));
        text.ok().and_then(|text| text.as_str().map(ToOwned::to_owned)).unwrap_or_default()
    }

    /// Looks again and again until there is something.
    ///
    /// # Errors
    /// The last failure, or that patience ended.
    pub fn until<T>(&self, mut look: impl FnMut() -> Result<Option<T>>) -> Result<T> {
        let began = Instant::now();
        loop {
            let seen = look();
            match seen {
                Ok(Some(found)) => return Ok(found),
                Ok(None) if began.elapsed() > PATIENCE => {
                    return Err(Failure::of("patience ended"));
                }
                // The page may be changing under the look.
                Err(failure) if began.elapsed() > PATIENCE => return Err(failure),
                Ok(None) | Err(_) => std::thread::sleep(BLINK),
            }
        }
    }

    /// Clicks where a person would; an element that something covers for a moment is tried again.
    ///
    /// # Errors
    /// What the driver says.
    pub fn click(&self, role: &str, name: &str) -> Result<()> {
        self.until(|| {
            let Some(element) = self.all(role, name)?.into_iter().next() else { return Ok(None) };
            self.click_on(&element).map(Some)
        })
        .map_err(|failure| Failure::of(format!("no click on {role} \"{name}\": {failure}\n{}", self.page_text())))
    }

    /// Scrolls to an element as a person does, away from the edges, and clicks on it.
    ///
    /// # Errors
    /// What the driver says.
    pub fn click_on(&self, element: &Element) -> Result<()> {
        self.run("arguments[0].scrollIntoView({ block: 'center' })", &json!([{ ELEMENT: element.0 }]))?;
        self.post(&format!("/element/{}/click", element.0), &json!({})).map(|_| ())
    }

    /// Waits until nothing is busy, fonts are there and the last change has been drawn.
    ///
    /// # Errors
    /// It never rests.
    pub fn settle(&self) -> Result<()> {
        const BUSY: &str = "return document.querySelectorAll('[aria-busy=true]').length";
        self.until(|| Ok((self.run(BUSY, &json!([]))? == 0).then_some(())))?;
        const DRAWN: &str = "const [done] = arguments;
            document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(1))));";
        self.run_async(DRAWN, &json!([]))?;
        // Fades of the design last 120 ms.
        std::thread::sleep(Duration::from_millis(400));
        Ok(())
    }

    /// Types into an element after what stands there.
    ///
    /// # Errors
    /// What the driver says.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<()> {
        self.post(&format!("/element/{}/value", element.0), &json!({ "text": text })).map(|_| ())
    }

    /// Replaces what stands in a field, by its name.
    ///
    /// # Errors
    /// What the driver says.
    pub fn fill(&self, name: &str, text: &str) -> Result<()> {
        let field = self.find("textbox", name)?;
        self.run("arguments[0].focus(); arguments[0].select?.()", &json!([{ ELEMENT: field.0 }]))?;
        self.type_into(&field, text)
    }

    /// Presses keys together, the last one last: `[CONTROL, "z"]`.
    ///
    /// # Errors
    /// What the driver says.
    pub fn press(&self, keys: &[&str]) -> Result<()> {
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<Value> = down.chain(up).collect();
        let keyboard = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.post("/actions", &keyboard).map(|_| ())
    }

    /// Strikes keys one after the other, as they lie on a keyboard; a new line is Enter.
    ///
    /// # Errors
    /// What the driver says.
    pub fn strike(&self, text: &str) -> Result<()> {
        let strokes = text.chars().map(|c| if c == '\n' { key::ENTER.to_owned() } else { c.to_string() });
        let actions: Vec<Value> = strokes
            .flat_map(|key| [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })])
            .collect();
        let keyboard = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.post("/actions", &keyboard).map(|_| ())
    }

    /// What has the focus; none: the keys go nowhere.
    ///
    /// # Errors
    /// What the driver says.
    pub fn focus(&self) -> Result<Option<Focus>> {
        serde_json::from_value(self.run(FOCUS, &json!([]))?).map_err(Failure::of)
    }

    /// Types where the focus is.
    ///
    /// # Errors
    /// What the driver says.
    pub fn type_text(&self, text: &str) -> Result<()> {
        let active = self.get("/element/active")?;
        let id = active[ELEMENT].as_str().ok_or_else(|| Failure::of("nothing has the focus"))?;
        self.type_into(&Element(id.to_owned()), text)
    }

    /// Makes the page so large, in CSS pixels.
    ///
    /// # Errors
    /// What the driver says; a size that the screen does not give.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.post("/window/rect", &json!({ "x": 0, "y": 0, "width": width, "height": height }))?;
        self.until(|| {
            let size = self.run("return [innerWidth, innerHeight]", &json!([]))?;
            Ok((size == json!([width, height])).then_some(()))
        })
        .map_err(|failure| Failure::of(format!("the page did not become {width} × {height}: {failure}")))
    }

    /// A picture of the page, as PNG.
    ///
    /// # Errors
    /// What the driver says.
    pub fn picture(&self) -> Result<Vec<u8>> {
        let picture = self.get("/screenshot")?;
        picture.as_str().and_then(base64).ok_or_else(|| Failure::of("the picture is no base64"))
    }
}

fn elements(found: &Value) -> Vec<Element> {
    let elements = found.as_array().map(Vec::as_slice).unwrap_or_default();
    elements.iter().filter_map(|one| one[ELEMENT].as_str()).map(|id| Element(id.to_owned())).collect()
}

fn send(agent: &ureq::Agent, method: &str, url: &str, body: &Value) -> Result<Value> {
    let answer = match method {
        "POST" => agent.post(url).send_json(body),
        "DELETE" => agent.delete(url).call(),
        _ => agent.get(url).call(),
    };
    let mut answer = answer.map_err(Failure::of)?;
    let status = answer.status();
    let mut read = answer.body_mut().with_config().limit(64 << 20).read_json::<Value>().map_err(Failure::of)?;
    let value = read["value"].take();
    if status.is_success() {
        return Ok(value);
    }
    Err(Failure::of(format!(
        "{}: {}",
        value["error"].as_str().unwrap_or_default(),
        value["message"].as_str().unwrap_or_default()
    )))
}

/// Undoes base64 (RFC 4648, 4); none where it is not valid.
fn base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0_u32);
    for byte in text.bytes().filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=') {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xFF).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn pictures_are_unpacked() {
        // The examples of RFC 4648, 10.
        for (text, bytes) in [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmE=", "fooba")] {
            assert_eq!(base64(text).as_deref(), Some(bytes.as_bytes()), "{text}");
        }
        assert_eq!(base64("Zm9*"), None);
    }
}
