import { mount } from 'svelte';
import App from './ui/App.svelte';
import './ui/fonts.css';
import './ui/base.css';

const target = document.getElementById('app');
// Not while this file is evaluated: a browser whose tools are open notes where each request comes from, and would parse
// the whole file once more for it.
if (target) queueMicrotask(() => mount(App, { target }));
