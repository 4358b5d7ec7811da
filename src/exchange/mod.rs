//! Floor 3. Files in and out.

use crate::interview::Interview;
use crate::json::Json;

/// The network file.
pub fn network_file(_: &Interview) -> Json {
    Json::Null
}

/// The file's name.
pub fn file_name(_: &Interview) -> String {
    "network.json".into()
}
