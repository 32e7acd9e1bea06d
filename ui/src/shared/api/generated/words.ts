// Stand-in until `cargo xtask codegen` writes this file.

export const errorWords: Record<string, { de: { what: string; remedy: string }; en: { what: string; remedy: string } }> = {};
export const opWords: Record<string, { de: string; en: string }> = {};
