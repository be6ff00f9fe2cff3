//! Rows with columns as wide as what stands in them, in cells.

use crate::base::cells;

/// A cell wider than this moves what follows in its own row only, not in all the others.
const WIDE: usize = 60;

/// The rows with their columns beneath each other; the last column is as long as it is.
pub fn lines(rows: &[Vec<String>]) -> Vec<String> {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |n: usize| {
        rows.iter()
            .filter_map(|r| r.get(n))
            .map(|c| cells::width(c))
            .filter(|wide| *wide <= WIDE)
            .max()
    };
    let widths: Vec<usize> = (0..count).map(|n| width(n).unwrap_or_default()).collect();
    rows.iter()
        .map(|row| {
            let mut line = String::new();
            for (n, (cell, wide)) in row.iter().zip(&widths).enumerate() {
                line.push_str(cell);
                if n + 1 < row.len() {
                    let blanks = wide.saturating_sub(cells::width(cell)) + 2;
                    line.push_str(&" ".repeat(blanks));
                }
            }
            line.trim_end().to_owned()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_beneath_each_other_in_cells() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let rows = [row(["教室", "a"]), row(["Jo", "b"])];
        assert_eq!(lines(&rows), ["教室  a", "Jo    b"]);
    }

    #[test]
    fn one_very_long_name_does_not_push_every_row_out_of_the_window() {
        let long = "x".repeat(300);
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let rows = [row([&long, "a"]), row(["Jon Bell", "b"]), row(["Jo", "c"])];
        let told = lines(&rows);
        assert_eq!(
            told,
            [
                format!("{long}  a"),
                "Jon Bell  b".to_owned(),
                "Jo        c".to_owned()
            ]
        );
    }
}
