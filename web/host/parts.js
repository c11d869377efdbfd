// What the page is made of: files beside the script, or data in this document where the whole page is one file.
const parts = (() => {
  const base = document.currentScript.src;

  /** The part of that name, as the answer to a request. Throws when it cannot be had. */
  async function fetched(name) {
    const block = document.getElementById(name);
    if (block) return new Response(block.type === 'application/json' ? block.textContent : unpacked(block.textContent));
    const response = await fetch(new URL(name, base), { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  }

  /** Compiles while it arrives; a server with another type for .wasm still works, only slower. */
  async function compiled(name) {
    const response = await fetched(name);
    const streams = (response.headers.get('Content-Type') || '').startsWith('application/wasm');
    return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  }

  /** The script of that name beside this one at work on a thread of its own; null where the whole page is one file. */
  const worker = (name) => (document.getElementById('starsheet.wasm') ? null : new Worker(new URL(name, base)));

  return { fetched, compiled, worker };
})();
