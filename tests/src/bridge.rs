//! The bridge: the very interface that ships, served over loopback, and behind it the very
//! commands of the program. A browser that can be tested well stands in for the window;
//! nothing else is replaced.
//!
//! Whoever calls must bear the token that is printed once; the port is the system's choice.

use std::io;
use std::net::Ipv4Addr;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::middleware::map_response_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use chrono::DateTime;
use kontor_api::{Answer, Call, Kontor};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::double::{self, Double};

/// The largest body that is taken. The program refuses smaller ones; the bridge must not
/// be what refuses.
const LARGEST: usize = 512 << 20;

/// The window's own settings, for its content security policy.
const WINDOW: &str = include_str!("../../src-tauri/tauri.conf.json");

struct Room {
    kontor: Kontor,
    double: Double,
    interface: PathBuf,
    token: String,
    policy: HeaderValue,
}

/// A bridge that is ready to serve.
pub struct Bridge {
    /// `http://127.0.0.1:PORT/#token=…`: where the interface begins.
    pub url: String,
    listener: TcpListener,
    router: Router,
}

impl Bridge {
    /// Takes a free port and makes up a token. `interface` is the built bundle.
    ///
    /// # Errors
    /// What the system refuses; `InvalidData` where the window's settings name no policy.
    pub async fn prepare(kontor: Kontor, double: Double, interface: PathBuf) -> io::Result<Self> {
        let mut random = [0_u8; 16];
        getrandom::fill(&mut random).map_err(io::Error::other)?;
        let token = format!("{:032x}", u128::from_le_bytes(random));
        let policy = policy().ok_or(io::ErrorKind::InvalidData)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let url = format!("http://{}/#token={token}", listener.local_addr()?);
        let room = Arc::new(Room { kontor, double, interface, token, policy });
        let router = Router::new()
            .route("/call", post(call))
            .route("/stage", post(stage))
            .route("/double", get(book).post(answers))
            .route("/clock", post(clock))
            .fallback(file)
            .layer(map_response_with_state(room.clone(), guarded))
            .layer(DefaultBodyLimit::max(LARGEST))
            .with_state(room);
        Ok(Self { url, listener, router })
    }

    /// Serves until the program ends.
    ///
    /// # Errors
    /// What the system refuses.
    pub async fn serve(self) -> io::Result<()> {
        axum::serve(self.listener, self.router).await
    }
}

/// The policy of the release, with one difference: where the window speaks to the program
/// by IPC, the bridge's page speaks to the bridge, and to nobody else.
fn policy() -> Option<HeaderValue> {
    let window: Value = serde_json::from_str(WINDOW).ok()?;
    let rules = window.pointer("/app/security/csp")?.as_object()?;
    let rules: Vec<String> = rules
        .iter()
        .filter_map(|(name, value)| {
            let value = if name == "connect-src" { "'self'" } else { value.as_str()? };
            Some(format!("{name} {value}"))
        })
        .collect();
    HeaderValue::from_str(&rules.join("; ")).ok()
}

/// Every answer bears the policy, and none is kept.
async fn guarded(State(room): State<Arc<Room>>, mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, room.policy.clone());
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

impl Room {
    /// The answer to whoever does not bear the token.
    fn refusal(&self, headers: &HeaderMap) -> Option<Response> {
        if headers.get("x-kontor-token").is_some_and(|token| token.as_bytes() == self.token.as_bytes()) {
            return None;
        }
        let refused = json!({ "error": { "code": "TOKEN_UNKNOWN", "data": null } });
        Some((StatusCode::UNAUTHORIZED, axum::Json(refused)).into_response())
    }
}

fn bad_request(detail: &str) -> Response {
    let refused = json!({ "error": { "code": "BAD_REQUEST", "data": { "detail": detail } } });
    (StatusCode::BAD_REQUEST, axum::Json(refused)).into_response()
}

async fn call(State(room): State<Arc<Room>>, headers: HeaderMap, body: Bytes) -> Response {
    if let Some(refused) = room.refusal(&headers) {
        return refused;
    }
    let call: Call = match serde_json::from_slice(&body) {
        Ok(call) => call,
        Err(error) => return bad_request(&error.to_string()),
    };
    match room.kontor.call(call).await {
        Answer::Json(text) => ([(CONTENT_TYPE, "application/json")], text).into_response(),
        Answer::Bytes { mime, bytes } => ([(CONTENT_TYPE, mime)], bytes).into_response(),
    }
}

async fn stage(State(room): State<Arc<Room>>, headers: HeaderMap, body: Bytes) -> Response {
    if let Some(refused) = room.refusal(&headers) {
        return refused;
    }
    let name = headers.get("x-kontor-name").and_then(|name| name.to_str().ok()).unwrap_or_default();
    let token = room.kontor.stage(decoded(name), body.into());
    axum::Json(json!({ "ok": { "token": token }, "changes": null })).into_response()
}

/// What was asked and handed over so far.
async fn book(State(room): State<Arc<Room>>, headers: HeaderMap) -> Response {
    if let Some(refused) = room.refusal(&headers) {
        return refused;
    }
    axum::Json(room.double.book()).into_response()
}

/// What the next dialogs answer: `[{"save": "/tmp/a.kontor"}, {"cancel": true}]`.
async fn answers(State(room): State<Arc<Room>>, headers: HeaderMap, body: Bytes) -> Response {
    if let Some(refused) = room.refusal(&headers) {
        return refused;
    }
    match serde_json::from_slice::<Vec<double::Answer>>(&body) {
        Ok(answers) => {
            room.double.will_answer(answers);
            StatusCode::NO_CONTENT.into_response()
        }
        Err(error) => bad_request(&error.to_string()),
    }
}

/// Puts the clock of the machine somewhere else, as RFC 3339.
async fn clock(State(room): State<Arc<Room>>, headers: HeaderMap, body: String) -> Response {
    if let Some(refused) = room.refusal(&headers) {
        return refused;
    }
    match DateTime::parse_from_rfc3339(&body) {
        Ok(now) => {
            room.double.put_clock(now);
            StatusCode::NO_CONTENT.into_response()
        }
        Err(error) => bad_request(&error.to_string()),
    }
}

/// A file of the interface. It bears no secret, so it needs no token.
async fn file(State(room): State<Arc<Room>>, uri: Uri) -> Response {
    let Some((path, mime)) = within(&room.interface, uri.path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match tokio::task::spawn_blocking(move || std::fs::read(path)).await {
        Ok(Ok(bytes)) => ([(CONTENT_TYPE, mime)], bytes).into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The file that an address means, and its media type; none outside of the interface.
fn within(interface: &Path, address: &str) -> Option<(PathBuf, &'static str)> {
    let name = match address.trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    let name = Path::new(name);
    if !name.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let mime = match name.extension()?.to_str()? {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => return None,
    };
    Some((interface.join(name), mime))
}

/// Undoes percent-encoding (RFC 3986, 2.1); what is not valid stays as it is.
fn decoded(text: &str) -> String {
    let mut plain = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, others @ ..] = rest {
        let pair = others.get(..2).filter(|_| *first == b'%').and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(meant) => {
                plain.push(meant);
                rest = &others[2..];
            }
            None => {
                plain.push(*first);
                rest = others;
            }
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{decoded, policy, within};
    use std::path::Path;

    #[test]
    fn only_the_interface_is_served() {
        let served = |address| within(Path::new("/dist"), address).map(|(path, _)| path);
        assert_eq!(served("/").as_deref(), Some(Path::new("/dist/index.html")));
        assert_eq!(served("/assets/a.js").as_deref(), Some(Path::new("/dist/assets/a.js")));
        for outside in ["/../Cargo.toml", "/assets/../../secret.js", "//etc/passwd", "/a.kontor"] {
            assert_eq!(served(outside), None, "{outside}");
        }
    }

    #[test]
    fn the_page_may_speak_to_the_bridge_alone() {
        let policy = policy().expect("the window has a policy");
        let policy = policy.to_str().expect("it is ASCII");
        assert!(policy.contains("default-src 'none'"), "{policy}");
        assert!(policy.contains("connect-src 'self'"), "{policy}");
        assert!(policy.contains("script-src 'self';"), "{policy}");
        assert!(!policy.contains("ipc"), "{policy}");
    }

    #[test]
    fn file_names_keep_their_umlauts() {
        for (sent, name) in [("M%C3%BCller.vcf", "Müller.vcf"), ("100%25.csv", "100%.csv"), ("100%.csv", "100%.csv")] {
            assert_eq!(decoded(sent), name);
        }
    }
}
