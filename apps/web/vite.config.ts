import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      // Root-relative addresses: the same page is served with and without a language before its path.
      paths: { relative: false },
      // A phone in the street does not carry the list of all pages of the desk: a path is looked up when somebody goes there.
      router: { resolution: 'server' },
      // The forms decide themselves when (and whether) their worker is registered.
      serviceWorker: { register: false },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The route announcer sets style attributes; nothing else does.
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'object-src': ['none'],
          'frame-ancestors': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
        },
      },
    }),
  ],
  // Icons and fonts stay files: `data:` is for images only in the policy above.
  build: {
    assetsInlineLimit: 0,
    // The list of what each of all pages would need costs a kilobyte on the first screen of each; what a part needs in turn
    // it says itself. Styles have to be named.
    modulePreload: { resolveDependencies: (_, needed) => needed.filter((file) => file.endsWith('.css')) },
  },
});
