//! What the window may call. Nearly everything is `call`, the one door to `kontor-api`.

use kontor_api::{Answer, Call, Kontor};
use serde_json::{Value, json};
use tauri::ipc::{InvokeBody, Request, Response};
use tauri::{AppHandle, Manager, State};

use crate::bench::Measured;
use crate::window;

/// Runs a command of the office. The answer is its JSON (`{ok, changes}` or `{error}`),
/// or raw bytes for a command that makes a paper or a table.
#[tauri::command]
pub async fn call(kontor: State<'_, Kontor>, name: String, request: Value, job: Option<u64>) -> Result<Response, ()> {
    Ok(match kontor.call(Call { name, request, job }).await {
        Answer::Json(json) => Response::new(json),
        Answer::Bytes { bytes, .. } => Response::new(bytes),
    })
}

/// Takes a file that was dropped or pasted: the bytes as body, the name percent-encoded in
/// the header `x-kontor-name`. Answers with the token by which import and attach find it.
#[tauri::command]
pub async fn stage(kontor: State<'_, Kontor>, request: Request<'_>) -> Result<Response, ()> {
    let InvokeBody::Raw(bytes) = request.body() else {
        let refused = json!({ "error": { "code": "STAGE_NO_BYTES", "data": {} } });
        return Ok(Response::new(refused.to_string()));
    };
    let name = request.headers().get("x-kontor-name").and_then(|name| name.to_str().ok());
    let name = decoded(name.unwrap_or_default());
    let token = kontor.stage(name, bytes.clone());
    Ok(Response::new(json!({ "ok": { "token": token }, "changes": null }).to_string()))
}

/// The interface has painted its first frame: the window can be seen.
#[allow(clippy::needless_pass_by_value, reason = "Tauri hands arguments over by value")]
#[tauri::command]
pub fn window_ready(app: AppHandle) {
    window::show(&app);
}

/// The measured start has reached its end. Without a measurement this does nothing.
#[allow(clippy::needless_pass_by_value, reason = "Tauri hands arguments over by value")]
#[tauri::command]
pub fn bench_ready(app: AppHandle, marks: Vec<(String, f64)>) {
    if let Some(measured) = app.try_state::<Measured>() {
        measured.finish(&marks);
        app.exit(0);
    }
}

/// Undoes percent-encoding (RFC 3986, 2.1); what is not valid stays as it is.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let pair = text.get(at + 1..at + 3).filter(|_| byte == b'%');
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(meant) => {
                plain.push(meant);
                at += 3;
            }
            None => {
                plain.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn file_names_keep_their_umlauts() {
        for (sent, name) in [
            ("M%C3%BCller.vcf", "Müller.vcf"),
            ("100%25.csv", "100%.csv"),
            ("100%.csv", "100%.csv"),
            ("%zz", "%zz"),
            ("", ""),
        ] {
            assert_eq!(decoded(sent), name);
        }
    }
}
