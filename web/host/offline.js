// The published page keeps itself for use without network, and is told when a newer version lies ready.
const offline = (() => {
  let waiting = null;    // the worker of the newer version
  let accepted = false;

  function offer(worker) {
    waiting = worker;
    engine.call('update_found');
    schedule.wake();
  }

  function watch(registration) {
    const isUpdate = () => Boolean(navigator.serviceWorker.controller);
    if (registration.waiting && isUpdate()) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker.addEventListener('statechange', () => { if (worker.state === 'installed' && isUpdate()) offer(worker); });
    });
  }

  return {
    /** Nothing happens where it cannot be: plain http, one file, blocked storage, the page as it is built for development. */
    async begin() {
      const workers = navigator.serviceWorker;
      if (!workers || !document.querySelector('link[rel=manifest]')) return;
      workers.addEventListener('controllerchange', () => { if (accepted) location.reload(); });
      try {
        watch(await workers.register(new URL('service-worker.js', document.baseURI)));
      } catch (error) {
        console.info(error);
      }
    },
    /** The visitor's yes: the newer version takes over, and the page comes again from it. */
    update() {
      accepted = true;
      waiting.postMessage('take over');
    },
  };
})();
