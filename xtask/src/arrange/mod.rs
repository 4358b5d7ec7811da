//! The order of a module's functions: those that are alike stand together.
//!
//! gzip finds again what stood up to 32 KB before, and the code of the widget is more than ten times as long. Its
//! functions may stand in any order: one after the other is put [`beside`] those that are like it, and then each is
//! [`settled`](settle) where it takes least. That spares participants 12 KB.

mod beside;
mod pieces;
mod settle;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use flate2::{Compress, Compression, FlushCompress};
use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

use pieces::Pieces;

use crate::wasm::Aim;

/// As far back as gzip looks.
const REACH: usize = 32_768;

/// Puts the functions of a module in that order; the second look, which takes long, only at one that is to be
/// [small](Aim::Small). What they do stays the same.
pub fn arrange(path: &Path, aim: Aim) -> Result<()> {
    let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let arranged =
        arranged(&bytes, aim).with_context(|| format!("the functions of {} stay as they are", path.display()))?;
    fs::write(path, arranged).with_context(|| format!("{} cannot be written", path.display()))
}

fn arranged(bytes: &[u8], aim: Aim) -> Result<Vec<u8>> {
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
    let pieces = Pieces::new(&bodies);
    let mut order = beside::alike_together(&bodies, &pieces)?;
    if aim == Aim::Small {
        order = settle::settled(&bodies, &pieces, order)?;
    }
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
        wasmparser::validate(&arranged(&before, Aim::Small)?)?;
        Ok(())
    }
}
