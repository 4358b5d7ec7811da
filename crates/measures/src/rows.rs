/// A list of numbers for each node, all in one piece: compressed sparse rows.
///
/// Row `v` is `ends[starts[v]..starts[v + 1]]`. Numbers are 32 bits wide, which is what fits most of them into the
/// processor's cache; four thousand million are more than any interview yields.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rows {
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl Rows {
    /// One row for each of `n` nodes: the second numbers of its pairs, in the order of `pairs`. `O(n + m)`.
    pub fn of(n: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Rows {
        let mut starts = vec![0_u32; n + 1];
        for (node, _) in pairs.clone() {
            starts[node as usize + 1] += 1;
        }
        for node in 0..n {
            starts[node + 1] += starts[node];
        }
        let mut free = starts.clone();
        let mut ends = vec![0; starts[n] as usize];
        for (node, end) in pairs {
            let place = &mut free[node as usize];
            ends[*place as usize] = end;
            *place += 1;
        }
        Rows { starts, ends }
    }

    /// The same with every row in order and without repeats. Turned round twice, rows come out in order, so nothing
    /// is compared. `O(n + m)`.
    pub fn sorted(n: usize, pairs: &[(u32, u32)]) -> Rows {
        let turned = Rows::of(n, pairs.iter().map(|(node, end)| (*end, *node)));
        let mut rows = Rows::of(n, turned.pairs().map(|(end, node)| (node, end)));
        let mut kept = 0;
        for node in 0..n {
            let (from, to) = (rows.starts[node] as usize, rows.starts[node + 1] as usize);
            rows.starts[node] = kept as u32;
            let first = kept;
            for at in from..to {
                if kept == first || rows.ends[kept - 1] != rows.ends[at] {
                    rows.ends[kept] = rows.ends[at];
                    kept += 1;
                }
            }
        }
        rows.starts[n] = kept as u32;
        rows.ends.truncate(kept);
        rows
    }

    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many numbers all rows have.
    pub fn total(&self) -> usize {
        self.ends.len()
    }

    /// The row of a node; nothing for a number that no node has.
    pub fn row(&self, node: usize) -> &[u32] {
        match (self.starts.get(node), self.starts.get(node + 1)) {
            (Some(from), Some(to)) => self.ends.get(*from as usize..*to as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// Where the row of a node begins when all are counted through.
    pub fn start(&self, node: usize) -> usize {
        self.starts[node] as usize
    }

    /// Every node with each number of its row.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32)> + Clone {
        (0..self.len()).flat_map(move |node| self.row(node).iter().map(move |end| (node as u32, *end)))
    }
}
