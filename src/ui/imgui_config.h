#pragma once

// Dear ImGui's own configuration hook: what the page does not use stays out of it.

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_USE_WCHAR32

// Window names are formatted by ui/imgui_absent.cpp, and no .ini file is ever read: C's printf and scanf stay out.
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS
#include <cstdio>
#define sscanf(...) 0

// Glyphs come from ui/glyph_loader.cpp, which stands where the FreeType loader would; so stb_truetype stays out (9 KB
// gzip).
#define IMGUI_ENABLE_FREETYPE

// Natively, where only tests link it, every item is reported to tests/ui/item_hooks.cpp.
#ifndef __EMSCRIPTEN__
#define IMGUI_ENABLE_TEST_ENGINE
#endif
