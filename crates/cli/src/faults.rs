//! What is wrong with a file of records, in words.

use gangmu_plan::json::records::Fault;

/// Says a fault of a file that should be of a schema.
pub fn said(fault: &Fault, schema: &str) -> String {
    match fault {
        Fault::Form(line, column) => format!("no JSON from line {line}, column {column} on"),
        Fault::Ends => "it ends before it is whole".to_owned(),
        Fault::Field(line, column, field) => {
            format!("“{field}” is missing or wrong in the record at line {line}, column {column}")
        }
        Fault::Schema(other) => format!("it is {other}, not {schema}"),
    }
}
