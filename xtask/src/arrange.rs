//! The order of a module's functions: those that are alike stand together.
//!
//! gzip finds again what stood up to 32 KB before, and the code of the widget is more than ten times as long. Its
//! functions may stand in any order, so next comes the one that takes fewest bytes for its length after those before:
//! that spares participants 7 KB. Only the likeliest are tried, those of which most has stood shortly before.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet, VecDeque};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use flate2::{Compress, Compression, FlushCompress};
use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// So many bytes in a row count as one thing that two functions can have in common.
const PIECE: usize = 6;
/// A piece that more functions have tells nothing about any two of them.
const COMMON: usize = 60;
/// As many bytes before a function are looked at for its pieces.
const WINDOW: usize = 30_000;
/// As far back as gzip looks.
const REACH: usize = 32_768;
/// How many of the likeliest are tried: more hardly find a better one.
const TRIED: usize = 100;

/// Puts the functions of a module in that order. What they do stays the same.
pub fn arrange(path: &Path) -> Result<()> {
    let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let arranged = arranged(&bytes).with_context(|| format!("the functions of {} stay as they are", path.display()))?;
    fs::write(path, arranged).with_context(|| format!("{} cannot be written", path.display()))
}

fn arranged(bytes: &[u8]) -> Result<Vec<u8>> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => (),
        }
    }
    let order = alike_together(&bodies)?;
    let mut places = vec![0; order.len()];
    for (place, from) in (0..).zip(&order) {
        places[*from] = place;
    }
    let mut module = Module::new();
    Arranger { imported, order, places }
        .parse_core_module(&mut module, Parser::new(0), bytes)
        .map_err(|error| anyhow!("{error}"))?;
    Ok(module.finish())
}

/// How many bytes remain of `body` after `before`.
fn deflated(body: &[u8], before: &[u8]) -> Result<u64> {
    let mut deflate = Compress::new(Compression::best(), false);
    if !before.is_empty() {
        deflate.set_dictionary(before)?;
    }
    // It never grows by more than this.
    let mut out = Vec::with_capacity(body.len() + body.len() / 100 + 100);
    deflate.compress_vec(body, &mut out, FlushCompress::Finish)?;
    Ok(deflate.total_out())
}

/// The numbers of the functions with these bodies in their new order.
fn alike_together(bodies: &[&[u8]]) -> Result<Vec<usize>> {
    let alone = bodies.iter().map(|body| deflated(body, &[])).collect::<Result<Vec<_>>>()?;
    let pieces = telling_pieces(bodies);
    let mut havers: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            havers.entry(piece).or_default().push(function);
        }
    }
    // How many pieces of each function stand in the window, and how often each piece does.
    let mut shared = vec![0_i32; bodies.len()];
    let mut standing: HashMap<&[u8], usize> = HashMap::new();
    let (mut window, mut filled) = (VecDeque::new(), 0);
    // A long function shares more than a short one and costs more where it stands alone.
    let worth = |function: usize, shared: i32| f64::from(shared) / (bodies[function].len() as f64 + 20.0).powf(0.35);
    let (mut left, mut order, mut text): (Vec<usize>, _, _) = ((0..bodies.len()).collect(), Vec::new(), Vec::new());
    while !left.is_empty() {
        let likely = |a: &usize, b: &usize| -> Ordering {
            let by_worth = worth(*b, shared[*b]).total_cmp(&worth(*a, shared[*a]));
            by_worth.then_with(|| bodies[*b].len().cmp(&bodies[*a].len())).then(a.cmp(b))
        };
        left.sort_unstable_by(likely);
        let before = text.get(text.len().saturating_sub(REACH)..).unwrap_or_default();
        let mut best: Option<(f64, usize)> = None;
        for (at, function) in left.iter().take(TRIED).enumerate() {
            let spared = alone[*function].saturating_sub(deflated(bodies[*function], before)?);
            let gain = spared as f64 / (alone[*function] as f64).powf(0.35);
            if best.is_none_or(|(most, _)| gain > most) {
                best = Some((gain, at));
            }
        }
        let Some((_, at)) = best else { break };
        let next = left.swap_remove(at);
        order.push(next);
        text.extend_from_slice(bodies[next]);
        window.push_back(next);
        filled += bodies[next].len();
        for piece in &pieces[next] {
            let count = standing.entry(piece).or_default();
            *count += 1;
            if *count == 1 {
                havers[piece].iter().for_each(|function| shared[*function] += 1);
            }
        }
        while filled > WINDOW && window.len() > 1 {
            let Some(gone) = window.pop_front() else { break };
            filled -= bodies[gone].len();
            for piece in &pieces[gone] {
                let count = standing.entry(piece).or_default();
                *count -= 1;
                if *count == 0 {
                    havers[piece].iter().for_each(|function| shared[*function] -= 1);
                }
            }
        }
    }
    Ok(order)
}

/// The pieces of each body, without those that only it has and those that very many have.
fn telling_pieces<'b>(bodies: &[&'b [u8]]) -> Vec<HashSet<&'b [u8]>> {
    let mut pieces: Vec<HashSet<&[u8]>> = bodies.iter().map(|body| body.windows(PIECE).collect()).collect();
    let mut counts: HashMap<&[u8], usize> = HashMap::new();
    for piece in pieces.iter().flatten() {
        *counts.entry(piece).or_default() += 1;
    }
    for pieces in &mut pieces {
        pieces.retain(|piece| (2..=COMMON).contains(&counts[piece]));
    }
    pieces
}

/// Writes a module anew with its functions in another order, and calls each by its new number.
struct Arranger {
    /// Imported functions have the first numbers, and keep them.
    imported: u32,
    /// Which function stands at each place, ...
    order: Vec<usize>,
    /// ... and the place of each.
    places: Vec<u32>,
}

impl Reencode for Arranger {
    type Error = anyhow::Error;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error<Self::Error>> {
        let Some(own) = function.checked_sub(self.imported) else { return Ok(function) };
        let place =
            self.places.get(own as usize).context("there is no such function").map_err(reencode::Error::UserError)?;
        Ok(self.imported + place)
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for from in &self.order {
            functions.function(types[*from]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for from in self.order.clone() {
            utils::parse_function_body(self, code, bodies[from].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, ExportSection, Function, ImportSection, Instruction, TypeSection};

    #[test]
    fn alike_functions_stand_together() -> Result<()> {
        let bodies: [&[u8]; 5] =
            [b"the first text, the longest", b"12345 67890 1234", b"a first text", b"012345 67890", b"?"];
        assert_eq!(alike_together(&bodies)?, [0, 2, 1, 3, 4]);
        Ok(())
    }

    #[test]
    fn calls_find_their_functions() -> Result<()> {
        // An imported function, then three: the first calls the last, which gives a number, and the imported one.
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([], [wasm_encoder::ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("host", "call", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0).function(0).function(1);
        let mut exports = ExportSection::new();
        exports.export("number", ExportKind::Func, 3);
        let mut code = CodeSection::new();
        for body in [
            &[Instruction::Call(3), Instruction::Drop, Instruction::Call(0), Instruction::End][..],
            &[Instruction::End],
            &[Instruction::I32Const(7), Instruction::End],
        ] {
            let mut function = Function::new([]);
            body.iter().for_each(|instruction| {
                function.instruction(instruction);
            });
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        let before = module.finish();

        let mut module = Module::new();
        Arranger { imported: 1, order: vec![2, 0, 1], places: vec![1, 2, 0] }
            .parse_core_module(&mut module, Parser::new(0), &before)
            .map_err(|error| anyhow!("{error}"))?;
        let after = module.finish();
        // The call of what gives no number could not be followed by a drop.
        wasmparser::validate(&after)?;
        assert_ne!(before, after);
        wasmparser::validate(&arranged(&before)?)?;
        Ok(())
    }
}
