//! Reads a `form` ask.

use crate::protocol::kind::Form;
use crate::yaml::Map;

use super::super::fields;
use super::Reading;

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Form {
    Form {
        fields: fields::read(map, ("fields", "field"), reading),
    }
}
