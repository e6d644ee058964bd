const root = document.documentElement;
const all = (query, within = document) => [...within.querySelectorAll(query)];
const named = (id) => document.getElementById(id);
const make = (tag, parts = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), parts);
  made.append(...children);
  return made;
};
const words = JSON.parse(named("words").textContent);
const say = (key, parts = {}) => words[key].replace(/\{(\w+)\}/g, (_, part) => parts[part]);
root.classList.add("js");
