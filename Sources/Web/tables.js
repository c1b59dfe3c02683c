(()=>{"use strict";
const words=JSON.parse(document.getElementById("words").textContent);
const text=cell=>((cell&&(cell.querySelector("summary")||cell).textContent)||"").trim();
const number=value=>{const found=/^([▲▼]?)\s*(\d+(?:[.,]\d+)?)/u.exec(value);
  return found?(found[1]==="▼"?-1:1)*Number(found[2].replace(",",".")):value==="="?0:null};
const compare=(a,b)=>{const x=number(a),y=number(b);
  if(x!==null&&y!==null&&x!==y)return x-y;
  if((x===null)!==(y===null))return x===null?1:-1;
  return a.localeCompare(b,document.documentElement.lang,{numeric:true})};
for(const box of document.querySelectorAll(".sortable")){
  const table=box.querySelector("table"),body=table.tBodies[0],rows=[...body.rows],heads=[...table.tHead.rows[0].cells];
  const label=document.createElement("label"),input=document.createElement("input"),shown=document.createElement("span");
  label.className="filter";label.append(words.filter+" ",input);input.type="search";
  shown.className="shown";shown.setAttribute("role","status");
  box.before(label,shown);
  input.addEventListener("input",()=>{
    const wanted=input.value.trim().toLowerCase();let count=0;
    for(const row of rows){row.hidden=wanted!==""&&!row.textContent.toLowerCase().includes(wanted);if(!row.hidden)count+=1}
    shown.textContent=wanted===""?"":words.shown.replace("{shown}",count).replace("{all}",rows.length)});
  heads.forEach((head,index)=>{
    const button=document.createElement("button");
    button.type="button";button.className="sort";button.textContent="↕";
    button.setAttribute("aria-label",words.sort.replace("{column}",head.textContent));
    button.addEventListener("click",()=>{
      const rises=head.getAttribute("aria-sort")!=="ascending";
      for(const other of heads){other.removeAttribute("aria-sort");other.querySelector("button").textContent="↕"}
      head.setAttribute("aria-sort",rises?"ascending":"descending");button.textContent=rises?"↑":"↓";
      const sorted=rows.map((row,place)=>({row,place,key:text(row.cells[index])}))
        .sort((a,b)=>(rises?compare(a.key,b.key):compare(b.key,a.key))||a.place-b.place);
      body.append(...sorted.map(entry=>entry.row))});
    head.append(" ",button)})}
})();
