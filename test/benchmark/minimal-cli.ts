import module from 'node:module';

module.enableCompileCache();
await import('./minimal-app.js');
