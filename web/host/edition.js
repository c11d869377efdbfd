// What the page is made of, for "About": as the published page says it, and the hash of the criteria as they were received.
const edition = (() => {
  const hexadecimal = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');

  return {
    async tell(criteria) {
      const block = document.getElementById('release');
      if (!block) return;
      const { version, commit, sha256 } = JSON.parse(block.textContent);
      // Plain http has no crypto.subtle.
      const digest = window.crypto && crypto.subtle ? hexadecimal(await crypto.subtle.digest('SHA-256', criteria)) : '';
      engine.call('edition', version, commit, sha256.engine, sha256.late, sha256.script, digest);
    },
  };
})();
