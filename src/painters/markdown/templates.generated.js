export const shipped = {
"bloques/cuadro.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "**"
    + ((stack1 = (((helper = lookupProperty(helpers,"rotulo") || container.strict(depth0, "rotulo", {"start":{"line":1,"column":18},"end":{"line":1,"column":24}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"rotulo","hash":{},"data":data,"loc":{"start":{"line":1,"column":16},"end":{"line":1,"column":26}}}) : helper))) != null ? stack1 : "")
    + ".** ";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = (((helper = lookupProperty(helpers,"encabezado") || alias1(depth0, "encabezado", {"start":{"line":4,"column":2},"end":{"line":4,"column":12}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"encabezado","hash":{},"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":4,"column":14}}}) : helper))) != null ? stack1 : "")
    + "\n"
    + ((stack1 = (((helper = lookupProperty(helpers,"separador") || alias1(depth0, "separador", {"start":{"line":5,"column":2},"end":{"line":5,"column":11}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"separador","hash":{},"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":5,"column":13}}}) : helper))) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,lookupProperty(depth0,"filas"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":8,"column":9}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "Sin datos.\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"rotulo"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":37}}})) != null ? stack1 : "")
    + ((stack1 = (((helper = lookupProperty(helpers,"leyenda") || container.strict(depth0, "leyenda", {"start":{"line":1,"column":39},"end":{"line":1,"column":46}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"leyenda","hash":{},"data":data,"loc":{"start":{"line":1,"column":37},"end":{"line":1,"column":48}}}) : helper))) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"filas"),"length"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "");
},"useData":true},
"bloques/ficha.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "- **"
    + ((stack1 = alias2(alias1(depth0, "termino", {"start":{"line":2,"column":6},"end":{"line":2,"column":18}} ), depth0)) != null ? stack1 : "")
    + ":** "
    + ((stack1 = alias2(alias1(depth0, "texto", {"start":{"line":2,"column":26},"end":{"line":2,"column":36}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"datos"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":3,"column":9}}})) != null ? stack1 : "");
},"useData":true},
"bloques/grafico.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "!["
    + ((stack1 = (((helper = lookupProperty(helpers,"alternativo") || alias1(depth0, "alternativo", {"start":{"line":2,"column":4},"end":{"line":2,"column":15}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"alternativo","hash":{},"data":data,"loc":{"start":{"line":2,"column":2},"end":{"line":2,"column":17}}}) : helper))) != null ? stack1 : "")
    + "]("
    + ((stack1 = (((helper = lookupProperty(helpers,"imagen") || alias1(depth0, "imagen", {"start":{"line":2,"column":21},"end":{"line":2,"column":27}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"imagen","hash":{},"data":data,"loc":{"start":{"line":2,"column":19},"end":{"line":2,"column":29}}}) : helper))) != null ? stack1 : "")
    + ")\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "**"
    + ((stack1 = (((helper = lookupProperty(helpers,"rotulo") || container.strict(depth0, "rotulo", {"start":{"line":5,"column":18},"end":{"line":5,"column":24}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"rotulo","hash":{},"data":data,"loc":{"start":{"line":5,"column":16},"end":{"line":5,"column":26}}}) : helper))) != null ? stack1 : "")
    + ".** ";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n<details><summary>El gráfico en letras</summary>\n\n```"
    + ((stack1 = (((helper = lookupProperty(helpers,"lenguaje") || alias1(depth0, "lenguaje", {"start":{"line":10,"column":5},"end":{"line":10,"column":13}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"lenguaje","hash":{},"data":data,"loc":{"start":{"line":10,"column":3},"end":{"line":10,"column":15}}}) : helper))) != null ? stack1 : "")
    + "\n"
    + ((stack1 = (((helper = lookupProperty(helpers,"dibujo") || alias1(depth0, "dibujo", {"start":{"line":11,"column":2},"end":{"line":11,"column":8}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"dibujo","hash":{},"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":11,"column":10}}}) : helper))) != null ? stack1 : "")
    + "\n```\n\n</details>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"imagen"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":3,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"rotulo"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":5,"column":37}}})) != null ? stack1 : "")
    + ((stack1 = (((helper = lookupProperty(helpers,"leyenda") || container.strict(depth0, "leyenda", {"start":{"line":5,"column":39},"end":{"line":5,"column":46}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"leyenda","hash":{},"data":data,"loc":{"start":{"line":5,"column":37},"end":{"line":5,"column":48}}}) : helper))) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"lenguaje"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":15,"column":7}}})) != null ? stack1 : "");
},"useData":true},
"bloques/indice.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = alias2(alias1(depth0, "sangria", {"start":{"line":4,"column":2},"end":{"line":4,"column":14}} ), depth0)) != null ? stack1 : "")
    + "- ["
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"numero"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":19},"end":{"line":4,"column":61}}})) != null ? stack1 : "")
    + ((stack1 = alias2(alias1(depth0, "titulo", {"start":{"line":4,"column":63},"end":{"line":4,"column":74}} ), depth0)) != null ? stack1 : "")
    + "]("
    + ((stack1 = alias2(alias1(depth0, "enlace", {"start":{"line":4,"column":80},"end":{"line":4,"column":91}} ), depth0)) != null ? stack1 : "")
    + ")\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "numero", {"start":{"line":4,"column":40},"end":{"line":4,"column":51}} ), depth0)) != null ? stack1 : "")
    + " ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## Índice\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"indice"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":9}}})) != null ? stack1 : "");
},"useData":true},
"bloques/lista.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"elementos"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":3,"column":9}}})) != null ? stack1 : "");
},"useData":true},
"bloques/parrafo.md.hbs": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = (((helper = lookupProperty(helpers,"texto") || container.strict(depth0, "texto", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"texto","hash":{},"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":9}}}) : helper))) != null ? stack1 : "")
    + "\n";
},"useData":true},
"bloques/portada.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n> **BORRADOR** — "
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"portada"), "borrador", {"start":{"line":8,"column":19},"end":{"line":8,"column":35}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "- **"
    + ((stack1 = alias2(alias1(depth0, "termino", {"start":{"line":12,"column":6},"end":{"line":12,"column":18}} ), depth0)) != null ? stack1 : "")
    + ":** "
    + ((stack1 = alias2(alias1(depth0, "texto", {"start":{"line":12,"column":26},"end":{"line":12,"column":36}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n*"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"portada"), "nota", {"start":{"line":16,"column":3},"end":{"line":16,"column":15}} ), depth0)) != null ? stack1 : "")
    + "*\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"portada"), "titulo", {"start":{"line":1,"column":4},"end":{"line":1,"column":18}} ), depth0)) != null ? stack1 : "")
    + "\n\n**"
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"portada"), "entidad", {"start":{"line":3,"column":4},"end":{"line":3,"column":19}} ), depth0)) != null ? stack1 : "")
    + "** — "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"portada"), "antetitulo", {"start":{"line":3,"column":28},"end":{"line":3,"column":46}} ), depth0)) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"portada"), "subtitulo", {"start":{"line":5,"column":2},"end":{"line":5,"column":19}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(lookupProperty(depth0,"portada"),"borrador"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":9,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(lookupProperty(depth0,"portada"),"datos"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":13,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(lookupProperty(depth0,"portada"),"nota"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":17,"column":7}}})) != null ? stack1 : "");
},"useData":true},
"bloques/recuadro.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ">\n> "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "> **"
    + ((stack1 = (((helper = lookupProperty(helpers,"titulo") || container.strict(depth0, "titulo", {"start":{"line":1,"column":6},"end":{"line":1,"column":12}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"titulo","hash":{},"data":data,"loc":{"start":{"line":1,"column":4},"end":{"line":1,"column":14}}}) : helper))) != null ? stack1 : "")
    + "**\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"parrafos"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":5,"column":9}}})) != null ? stack1 : "");
},"useData":true},
"bloques/semaforo.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "**"
    + ((stack1 = (((helper = lookupProperty(helpers,"titulo") || alias1(depth0, "titulo", {"start":{"line":1,"column":4},"end":{"line":1,"column":10}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"titulo","hash":{},"data":data,"loc":{"start":{"line":1,"column":2},"end":{"line":1,"column":12}}}) : helper))) != null ? stack1 : "")
    + "**\n\n"
    + ((stack1 = (((helper = lookupProperty(helpers,"encabezado") || alias1(depth0, "encabezado", {"start":{"line":3,"column":2},"end":{"line":3,"column":12}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"encabezado","hash":{},"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":14}}}) : helper))) != null ? stack1 : "")
    + "\n"
    + ((stack1 = (((helper = lookupProperty(helpers,"separador") || alias1(depth0, "separador", {"start":{"line":4,"column":2},"end":{"line":4,"column":11}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"separador","hash":{},"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":4,"column":13}}}) : helper))) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,lookupProperty(depth0,"filas"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "");
},"useData":true},
"bloques/tarjetas.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = (((helper = lookupProperty(helpers,"encabezado") || alias1(depth0, "encabezado", {"start":{"line":1,"column":2},"end":{"line":1,"column":12}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"encabezado","hash":{},"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":14}}}) : helper))) != null ? stack1 : "")
    + "\n"
    + ((stack1 = (((helper = lookupProperty(helpers,"separador") || alias1(depth0, "separador", {"start":{"line":2,"column":2},"end":{"line":2,"column":11}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"separador","hash":{},"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":2,"column":13}}}) : helper))) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,lookupProperty(depth0,"filas"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":9}}})) != null ? stack1 : "");
},"useData":true},
"bloques/titulo.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = (((helper = lookupProperty(helpers,"numero") || container.strict(depth0, "numero", {"start":{"line":3,"column":26},"end":{"line":3,"column":32}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"numero","hash":{},"data":data,"loc":{"start":{"line":3,"column":24},"end":{"line":3,"column":34}}}) : helper))) != null ? stack1 : "")
    + " ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a id=\""
    + ((stack1 = (((helper = lookupProperty(helpers,"id") || alias1(depth0, "id", {"start":{"line":1,"column":9},"end":{"line":1,"column":11}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"id","hash":{},"data":data,"loc":{"start":{"line":1,"column":7},"end":{"line":1,"column":13}}}) : helper))) != null ? stack1 : "")
    + "\"></a>\n\n"
    + ((stack1 = (((helper = lookupProperty(helpers,"marca") || alias1(depth0, "marca", {"start":{"line":3,"column":2},"end":{"line":3,"column":7}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"marca","hash":{},"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":9}}}) : helper))) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,lookupProperty(depth0,"numero"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":10},"end":{"line":3,"column":42}}})) != null ? stack1 : "")
    + ((stack1 = (((helper = lookupProperty(helpers,"titulo") || alias1(depth0, "titulo", {"start":{"line":3,"column":44},"end":{"line":3,"column":50}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"titulo","hash":{},"data":data,"loc":{"start":{"line":3,"column":42},"end":{"line":3,"column":52}}}) : helper))) != null ? stack1 : "")
    + "\n";
},"useData":true},
"informe-anexos.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n> **BORRADOR** — "
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"portada"), "borrador", {"start":{"line":6,"column":19},"end":{"line":6,"column":35}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "texto", {"start":{"line":11,"column":2},"end":{"line":11,"column":12}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"portada"), "titulo", {"start":{"line":1,"column":4},"end":{"line":1,"column":18}} ), depth0)) != null ? stack1 : "")
    + ": anexos\n\n**"
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"portada"), "entidad", {"start":{"line":3,"column":4},"end":{"line":3,"column":19}} ), depth0)) != null ? stack1 : "")
    + "** — "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"portada"), "subtitulo", {"start":{"line":3,"column":28},"end":{"line":3,"column":45}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(lookupProperty(depth0,"portada"),"borrador"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":7,"column":7}}})) != null ? stack1 : "")
    + "\nEstos son los anexos de un informe que está en otro archivo: [volver al informe]("
    + ((stack1 = (((helper = lookupProperty(helpers,"informe") || alias1(depth0, "informe", {"start":{"line":9,"column":83},"end":{"line":9,"column":90}} ))),(typeof helper === "function" ? helper.call(alias3,{"name":"informe","hash":{},"data":data,"loc":{"start":{"line":9,"column":81},"end":{"line":9,"column":92}}}) : helper))) != null ? stack1 : "")
    + ").\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"secciones"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":12,"column":9}}})) != null ? stack1 : "");
},"useData":true},
"informe-ciudadana.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "texto", {"start":{"line":3,"column":2},"end":{"line":3,"column":12}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"portada"),depth0,{"name":"portada","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"secciones"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":4,"column":9}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
"informe-guion.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Guion para leer en voz alta\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(lookupProperty(data,"root"),"portada"),"borrador"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":7,"column":7}}})) != null ? stack1 : "")
    + "Vecinas y vecinos: les habla la "
    + ((stack1 = (((helper = lookupProperty(helpers,"entidad") || alias2(depth0, "entidad", {"start":{"line":8,"column":34},"end":{"line":8,"column":41}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"entidad","hash":{},"data":data,"loc":{"start":{"line":8,"column":32},"end":{"line":8,"column":43}}}) : helper))) != null ? stack1 : "")
    + ". Rendimos cuentas "
    + ((stack1 = (((helper = lookupProperty(helpers,"periodo") || alias2(depth0, "periodo", {"start":{"line":8,"column":64},"end":{"line":8,"column":71}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"periodo","hash":{},"data":data,"loc":{"start":{"line":8,"column":62},"end":{"line":8,"column":73}}}) : helper))) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unidad"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":73},"end":{"line":8,"column":133}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"corte"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":133},"end":{"line":8,"column":183}}})) != null ? stack1 : "")
    + ".\n\nEl "
    + ((stack1 = (((helper = lookupProperty(helpers,"plan") || alias2(depth0, "plan", {"start":{"line":10,"column":5},"end":{"line":10,"column":9}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"plan","hash":{},"data":data,"loc":{"start":{"line":10,"column":3},"end":{"line":10,"column":11}}}) : helper))) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"objetivos"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":10,"column":12},"end":{"line":10,"column":86}}})) != null ? stack1 : "")
    + ". "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"resultados"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(17, data, 0),"data":data,"loc":{"start":{"line":10,"column":88},"end":{"line":10,"column":816}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"camino"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":816},"end":{"line":10,"column":943}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"meta"),{"name":"with","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":12,"column":248}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hecho"),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.program(28, data, 0),"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":14,"column":289}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"gasto_cien"),{"name":"if","hash":{},"fn":container.program(29, data, 0),"inverse":container.program(32, data, 0),"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":16,"column":318}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"obra"),{"name":"with","hash":{},"fn":container.program(33, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":318},"end":{"line":16,"column":553}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"logro"),{"name":"if","hash":{},"fn":container.program(39, data, 0),"inverse":container.program(43, data, 0),"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":18,"column":225}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"falla"),{"name":"if","hash":{},"fn":container.program(44, data, 0),"inverse":container.program(57, data, 0),"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":20,"column":587}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"sin_saber"),{"name":"with","hash":{},"fn":container.program(58, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":587},"end":{"line":20,"column":668}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"falla"),{"name":"with","hash":{},"fn":container.program(59, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":668},"end":{"line":20,"column":783}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"cierre"),{"name":"if","hash":{},"fn":container.program(62, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":22,"column":76}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"compromisos"),{"name":"if","hash":{},"fn":container.program(63, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":24,"column":474}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"pedidos"),{"name":"if","hash":{},"fn":container.program(75, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":26,"column":408}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"audiencia"),{"name":"if","hash":{},"fn":container.program(87, data, 0),"inverse":container.program(89, data, 0),"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":28,"column":264}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"direccion"),{"name":"if","hash":{},"fn":container.program(90, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":264},"end":{"line":28,"column":424}}})) != null ? stack1 : "")
    + " Pedir información es un derecho. Muchas gracias por escuchar.\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "> **BORRADOR.** Hay errores sin corregir en los documentos: no lea este texto en público.\n\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", de la oficina que se llama "
    + ((stack1 = (((helper = lookupProperty(helpers,"unidad") || container.strict(depth0, "unidad", {"start":{"line":8,"column":118},"end":{"line":8,"column":124}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"unidad","hash":{},"data":data,"loc":{"start":{"line":8,"column":116},"end":{"line":8,"column":126}}}) : helper))) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", con datos hasta el "
    + ((stack1 = (((helper = lookupProperty(helpers,"corte") || container.strict(depth0, "corte", {"start":{"line":8,"column":169},"end":{"line":8,"column":174}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"corte","hash":{},"data":data,"loc":{"start":{"line":8,"column":167},"end":{"line":8,"column":176}}}) : helper))) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "promete "
    + ((stack1 = (((helper = lookupProperty(helpers,"objetivos") || container.strict(depth0, "objetivos", {"start":{"line":10,"column":39},"end":{"line":10,"column":48}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"objetivos","hash":{},"data":data,"loc":{"start":{"line":10,"column":37},"end":{"line":10,"column":50}}}) : helper))) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    return "no dice sus objetivos";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"por_cambio"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.program(8, data, 0),"data":data,"loc":{"start":{"line":10,"column":106},"end":{"line":10,"column":287}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"resultados_estado"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":287},"end":{"line":10,"column":382}}})) != null ? stack1 : "")
    + ". Es el promedio de "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"todas_medidas"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.program(13, data, 0),"data":data,"loc":{"start":{"line":10,"column":402},"end":{"line":10,"column":489}}})) != null ? stack1 : "")
    + "."
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"contado_de_otro_modo"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":490},"end":{"line":10,"column":689}}})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "De lo que debía cambiar hasta esa fecha cambió, en promedio, "
    + ((stack1 = (((helper = lookupProperty(helpers,"resultados") || container.strict(depth0, "resultados", {"start":{"line":10,"column":187},"end":{"line":10,"column":197}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"resultados","hash":{},"data":data,"loc":{"start":{"line":10,"column":185},"end":{"line":10,"column":199}}}) : helper))) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "De lo que se esperaba a esa fecha se alcanzó, en promedio, "
    + ((stack1 = (((helper = lookupProperty(helpers,"resultados") || container.strict(depth0, "resultados", {"start":{"line":10,"column":268},"end":{"line":10,"column":278}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"resultados","hash":{},"data":data,"loc":{"start":{"line":10,"column":266},"end":{"line":10,"column":280}}}) : helper))) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ": "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"cerrado"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":10,"column":314},"end":{"line":10,"column":353}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = (((helper = lookupProperty(helpers,"resultados_estado") || container.strict(depth0, "resultados_estado", {"start":{"line":10,"column":356},"end":{"line":10,"column":373}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"resultados_estado","hash":{},"data":data,"loc":{"start":{"line":10,"column":354},"end":{"line":10,"column":375}}}) : helper))) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    return "quedó";
},"11":function(container,depth0,helpers,partials,data) {
    return "está";
},"12":function(container,depth0,helpers,partials,data) {
    return "todas las metas";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = (((helper = lookupProperty(helpers,"medidas") || container.strict(depth0, "medidas", {"start":{"line":10,"column":448},"end":{"line":10,"column":455}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"medidas","hash":{},"data":data,"loc":{"start":{"line":10,"column":446},"end":{"line":10,"column":457}}}) : helper))) != null ? stack1 : "")
    + "; de las demás no se sabe";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"por_cambio"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.program(16, data, 0),"data":data,"loc":{"start":{"line":10,"column":519},"end":{"line":10,"column":682}}})) != null ? stack1 : "");
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Lo alcanzado es "
    + ((stack1 = (((helper = lookupProperty(helpers,"contado_de_otro_modo") || container.strict(depth0, "contado_de_otro_modo", {"start":{"line":10,"column":555},"end":{"line":10,"column":575}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"contado_de_otro_modo","hash":{},"data":data,"loc":{"start":{"line":10,"column":553},"end":{"line":10,"column":577}}}) : helper))) != null ? stack1 : "")
    + " de lo esperado.";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "De lo que debía cambiar desde el comienzo cambió "
    + ((stack1 = (((helper = lookupProperty(helpers,"contado_de_otro_modo") || container.strict(depth0, "contado_de_otro_modo", {"start":{"line":10,"column":652},"end":{"line":10,"column":672}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"contado_de_otro_modo","hash":{},"data":data,"loc":{"start":{"line":10,"column":650},"end":{"line":10,"column":674}}}) : helper))) != null ? stack1 : "")
    + ".";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"cerrado"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.program(19, data, 0),"data":data,"loc":{"start":{"line":10,"column":697},"end":{"line":10,"column":739}}})) != null ? stack1 : "")
    + " se midió ningún resultado, así que no podemos decirles cuánto cambió.";
},"18":function(container,depth0,helpers,partials,data) {
    return "No";
},"19":function(container,depth0,helpers,partials,data) {
    return "Todavía no";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " Del camino hasta el año "
    + ((stack1 = (((helper = lookupProperty(helpers,"fin") || alias1(depth0, "fin", {"start":{"line":10,"column":857},"end":{"line":10,"column":860}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"fin","hash":{},"data":data,"loc":{"start":{"line":10,"column":855},"end":{"line":10,"column":862}}}) : helper))) != null ? stack1 : "")
    + " se recorrió "
    + ((stack1 = (((helper = lookupProperty(helpers,"camino") || alias1(depth0, "camino", {"start":{"line":10,"column":877},"end":{"line":10,"column":883}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"camino","hash":{},"data":data,"loc":{"start":{"line":10,"column":875},"end":{"line":10,"column":885}}}) : helper))) != null ? stack1 : "")
    + ", cuando ya pasó "
    + ((stack1 = (((helper = lookupProperty(helpers,"tiempo") || alias1(depth0, "tiempo", {"start":{"line":10,"column":904},"end":{"line":10,"column":910}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"tiempo","hash":{},"data":data,"loc":{"start":{"line":10,"column":902},"end":{"line":10,"column":912}}}) : helper))) != null ? stack1 : "")
    + " del tiempo de gobierno.";
},"21":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "De lo que se midió, lo más lejos de lo esperado es esto: "
    + ((stack1 = (((helper = lookupProperty(helpers,"nombre") || alias1(depth0, "nombre", {"start":{"line":12,"column":73},"end":{"line":12,"column":79}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"nombre","hash":{},"data":data,"loc":{"start":{"line":12,"column":71},"end":{"line":12,"column":81}}}) : helper))) != null ? stack1 : "")
    + ". Se partió de "
    + ((stack1 = (((helper = lookupProperty(helpers,"antes") || alias1(depth0, "antes", {"start":{"line":12,"column":98},"end":{"line":12,"column":103}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"antes","hash":{},"data":data,"loc":{"start":{"line":12,"column":96},"end":{"line":12,"column":105}}}) : helper))) != null ? stack1 : "")
    + ", "
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,lookupProperty(lookupProperty(lookupProperty(data,"root"),"guion"),"cerrado"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.program(23, data, 0),"data":data,"loc":{"start":{"line":12,"column":107},"end":{"line":12,"column":180}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = (((helper = lookupProperty(helpers,"hoy") || alias1(depth0, "hoy", {"start":{"line":12,"column":183},"end":{"line":12,"column":186}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"hoy","hash":{},"data":data,"loc":{"start":{"line":12,"column":181},"end":{"line":12,"column":188}}}) : helper))) != null ? stack1 : "")
    + ", y se quiere llegar a "
    + ((stack1 = (((helper = lookupProperty(helpers,"meta") || alias1(depth0, "meta", {"start":{"line":12,"column":213},"end":{"line":12,"column":217}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"meta","hash":{},"data":data,"loc":{"start":{"line":12,"column":211},"end":{"line":12,"column":219}}}) : helper))) != null ? stack1 : "")
    + " en el año "
    + ((stack1 = (((helper = lookupProperty(helpers,"anio") || alias1(depth0, "anio", {"start":{"line":12,"column":232},"end":{"line":12,"column":236}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"anio","hash":{},"data":data,"loc":{"start":{"line":12,"column":230},"end":{"line":12,"column":238}}}) : helper))) != null ? stack1 : "")
    + ".";
},"22":function(container,depth0,helpers,partials,data) {
    return "el año cerró en";
},"23":function(container,depth0,helpers,partials,data) {
    return "ahora se está en";
},"24":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Del trabajo previsto se hizo, en promedio, "
    + ((stack1 = (((helper = lookupProperty(helpers,"hecho") || container.strict(depth0, "hecho", {"start":{"line":14,"column":58},"end":{"line":14,"column":63}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"hecho","hash":{},"data":data,"loc":{"start":{"line":14,"column":56},"end":{"line":14,"column":65}}}) : helper))) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hecho_estado"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":65},"end":{"line":14,"column":150}}})) != null ? stack1 : "")
    + ". Es el promedio de "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"todo_hecho"),{"name":"if","hash":{},"fn":container.program(26, data, 0),"inverse":container.program(27, data, 0),"data":data,"loc":{"start":{"line":14,"column":170},"end":{"line":14,"column":236}}})) != null ? stack1 : "")
    + ".";
},"25":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ": "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"cerrado"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":14,"column":87},"end":{"line":14,"column":126}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = (((helper = lookupProperty(helpers,"hecho_estado") || container.strict(depth0, "hecho_estado", {"start":{"line":14,"column":129},"end":{"line":14,"column":141}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"hecho_estado","hash":{},"data":data,"loc":{"start":{"line":14,"column":127},"end":{"line":14,"column":143}}}) : helper))) != null ? stack1 : "");
},"26":function(container,depth0,helpers,partials,data) {
    return "todas las actividades";
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = (((helper = lookupProperty(helpers,"hecho_de") || container.strict(depth0, "hecho_de", {"start":{"line":14,"column":219},"end":{"line":14,"column":227}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"hecho_de","hash":{},"data":data,"loc":{"start":{"line":14,"column":217},"end":{"line":14,"column":229}}}) : helper))) != null ? stack1 : "");
},"28":function(container,depth0,helpers,partials,data) {
    return "No hay datos del trabajo que se hizo.";
},"29":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Del dinero: de cada cien soles disponibles para el año se gastaron "
    + ((stack1 = (((helper = lookupProperty(helpers,"gasto_cien") || alias1(depth0, "gasto_cien", {"start":{"line":16,"column":87},"end":{"line":16,"column":97}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"gasto_cien","hash":{},"data":data,"loc":{"start":{"line":16,"column":85},"end":{"line":16,"column":99}}}) : helper))) != null ? stack1 : "")
    + ". Son "
    + ((stack1 = (((helper = lookupProperty(helpers,"gastado") || alias1(depth0, "gastado", {"start":{"line":16,"column":107},"end":{"line":16,"column":114}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"gastado","hash":{},"data":data,"loc":{"start":{"line":16,"column":105},"end":{"line":16,"column":116}}}) : helper))) != null ? stack1 : "")
    + " de "
    + ((stack1 = (((helper = lookupProperty(helpers,"disponible") || alias1(depth0, "disponible", {"start":{"line":16,"column":122},"end":{"line":16,"column":132}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"disponible","hash":{},"data":data,"loc":{"start":{"line":16,"column":120},"end":{"line":16,"column":134}}}) : helper))) != null ? stack1 : "")
    + "."
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,lookupProperty(depth0,"todo_gasto"),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.program(31, data, 0),"data":data,"loc":{"start":{"line":16,"column":135},"end":{"line":16,"column":245}}})) != null ? stack1 : "");
},"30":function(container,depth0,helpers,partials,data) {
    return "";
},"31":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " Eso se sabe de "
    + ((stack1 = (((helper = lookupProperty(helpers,"gasto_de") || container.strict(depth0, "gasto_de", {"start":{"line":16,"column":179},"end":{"line":16,"column":187}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"gasto_de","hash":{},"data":data,"loc":{"start":{"line":16,"column":177},"end":{"line":16,"column":189}}}) : helper))) != null ? stack1 : "")
    + " que tienen presupuesto; de las demás no se sabe.";
},"32":function(container,depth0,helpers,partials,data) {
    return "Del dinero no se informa cuánto se gastó de lo disponible.";
},"33":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unica"),{"name":"if","hash":{},"fn":container.program(34, data, 0),"inverse":container.program(35, data, 0),"data":data,"loc":{"start":{"line":16,"column":333},"end":{"line":16,"column":408}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = (((helper = lookupProperty(helpers,"nombre") || alias2(depth0, "nombre", {"start":{"line":16,"column":411},"end":{"line":16,"column":417}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"nombre","hash":{},"data":data,"loc":{"start":{"line":16,"column":409},"end":{"line":16,"column":419}}}) : helper))) != null ? stack1 : "")
    + ": cuesta "
    + ((stack1 = (((helper = lookupProperty(helpers,"costo") || alias2(depth0, "costo", {"start":{"line":16,"column":430},"end":{"line":16,"column":435}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"costo","hash":{},"data":data,"loc":{"start":{"line":16,"column":428},"end":{"line":16,"column":437}}}) : helper))) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"gastado"),{"name":"if","hash":{},"fn":container.program(36, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":437},"end":{"line":16,"column":543}}})) != null ? stack1 : "")
    + ".";
},"34":function(container,depth0,helpers,partials,data) {
    return "La única obra es";
},"35":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "De "
    + ((stack1 = (((helper = lookupProperty(helpers,"de") || container.strict(depth0, "de", {"start":{"line":16,"column":375},"end":{"line":16,"column":377}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"de","hash":{},"data":data,"loc":{"start":{"line":16,"column":373},"end":{"line":16,"column":379}}}) : helper))) != null ? stack1 : "")
    + ", la que más cuesta es";
},"36":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", y "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(lookupProperty(data,"root"),"guion"),"cerrado"),{"name":"if","hash":{},"fn":container.program(37, data, 0),"inverse":container.program(38, data, 0),"data":data,"loc":{"start":{"line":16,"column":456},"end":{"line":16,"column":517}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = (((helper = lookupProperty(helpers,"gastado") || container.strict(depth0, "gastado", {"start":{"line":16,"column":520},"end":{"line":16,"column":527}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"gastado","hash":{},"data":data,"loc":{"start":{"line":16,"column":518},"end":{"line":16,"column":529}}}) : helper))) != null ? stack1 : "")
    + " de eso";
},"37":function(container,depth0,helpers,partials,data) {
    return "se gastó";
},"38":function(container,depth0,helpers,partials,data) {
    return "ya se gastó";
},"39":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"logro"),{"name":"with","hash":{},"fn":container.program(40, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":13},"end":{"line":18,"column":163}}})) != null ? stack1 : "");
},"40":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"unico"),{"name":"if","hash":{},"fn":container.program(41, data, 0),"inverse":container.program(42, data, 0),"data":data,"loc":{"start":{"line":18,"column":28},"end":{"line":18,"column":154}}})) != null ? stack1 : "");
},"41":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Las oficinas cuentan un logro: "
    + ((stack1 = (((helper = lookupProperty(helpers,"texto") || container.strict(depth0, "texto", {"start":{"line":18,"column":74},"end":{"line":18,"column":79}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"texto","hash":{},"data":data,"loc":{"start":{"line":18,"column":72},"end":{"line":18,"column":81}}}) : helper))) != null ? stack1 : "")
    + ".";
},"42":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Las oficinas cuentan "
    + ((stack1 = (((helper = lookupProperty(helpers,"cuantos") || alias1(depth0, "cuantos", {"start":{"line":18,"column":113},"end":{"line":18,"column":120}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"cuantos","hash":{},"data":data,"loc":{"start":{"line":18,"column":111},"end":{"line":18,"column":122}}}) : helper))) != null ? stack1 : "")
    + "; este es uno: "
    + ((stack1 = (((helper = lookupProperty(helpers,"texto") || alias1(depth0, "texto", {"start":{"line":18,"column":139},"end":{"line":18,"column":144}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"texto","hash":{},"data":data,"loc":{"start":{"line":18,"column":137},"end":{"line":18,"column":146}}}) : helper))) != null ? stack1 : "")
    + ".";
},"43":function(container,depth0,helpers,partials,data) {
    return "Las oficinas no cuentan logros de este periodo.";
},"44":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "También hay que decir lo que no se logró. "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"actividades"),"una"),{"name":"if","hash":{},"fn":container.program(45, data, 0),"inverse":container.program(46, data, 0),"data":data,"loc":{"start":{"line":20,"column":55},"end":{"line":20,"column":152}}})) != null ? stack1 : "")
    + ", "
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"lejos"),{"name":"with","hash":{},"fn":container.program(47, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":154},"end":{"line":20,"column":335}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"canceladas"),{"name":"if","hash":{},"fn":container.program(52, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":335},"end":{"line":20,"column":473}}})) != null ? stack1 : "")
    + ".";
},"45":function(container,depth0,helpers,partials,data) {
    return "De la única actividad";
},"46":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "De "
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"actividades"), "cuantas", {"start":{"line":20,"column":112},"end":{"line":20,"column":131}} ), depth0)) != null ? stack1 : "")
    + " actividades";
},"47":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = (((helper = lookupProperty(helpers,"cuantas") || alias1(depth0, "cuantas", {"start":{"line":20,"column":171},"end":{"line":20,"column":178}} ))),(typeof helper === "function" ? helper.call(alias2,{"name":"cuantas","hash":{},"data":data,"loc":{"start":{"line":20,"column":169},"end":{"line":20,"column":180}}}) : helper))) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,lookupProperty(lookupProperty(lookupProperty(data,"root"),"guion"),"cerrado"),{"name":"if","hash":{},"fn":container.program(48, data, 0),"inverse":container.program(50, data, 0),"data":data,"loc":{"start":{"line":20,"column":181},"end":{"line":20,"column":297}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = container.lambda(alias1(lookupProperty(lookupProperty(data,"root"),"guion"), "lejos_estado", {"start":{"line":20,"column":300},"end":{"line":20,"column":324}} ), depth0)) != null ? stack1 : "");
},"48":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"una"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(49, data, 0),"data":data,"loc":{"start":{"line":20,"column":208},"end":{"line":20,"column":247}}})) != null ? stack1 : "");
},"49":function(container,depth0,helpers,partials,data) {
    return "quedaron";
},"50":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"una"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(51, data, 0),"data":data,"loc":{"start":{"line":20,"column":255},"end":{"line":20,"column":290}}})) != null ? stack1 : "");
},"51":function(container,depth0,helpers,partials,data) {
    return "están";
},"52":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"lejos"),{"name":"if","hash":{},"fn":container.program(53, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":353},"end":{"line":20,"column":376}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"canceladas"),{"name":"with","hash":{},"fn":container.program(54, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":376},"end":{"line":20,"column":466}}})) != null ? stack1 : "");
},"53":function(container,depth0,helpers,partials,data) {
    return " y ";
},"54":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = (((helper = lookupProperty(helpers,"cuantas") || container.strict(depth0, "cuantas", {"start":{"line":20,"column":398},"end":{"line":20,"column":405}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"cuantas","hash":{},"data":data,"loc":{"start":{"line":20,"column":396},"end":{"line":20,"column":407}}}) : helper))) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"una"),{"name":"if","hash":{},"fn":container.program(55, data, 0),"inverse":container.program(56, data, 0),"data":data,"loc":{"start":{"line":20,"column":408},"end":{"line":20,"column":457}}})) != null ? stack1 : "");
},"55":function(container,depth0,helpers,partials,data) {
    return "se canceló";
},"56":function(container,depth0,helpers,partials,data) {
    return "se cancelaron";
},"57":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Ninguna actividad con dato "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"cerrado"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":20,"column":509},"end":{"line":20,"column":548}}})) != null ? stack1 : "")
    + " lejos de su meta ni se canceló.";
},"58":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " De "
    + ((stack1 = (((helper = lookupProperty(helpers,"cuantas") || container.strict(depth0, "cuantas", {"start":{"line":20,"column":612},"end":{"line":20,"column":619}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"cuantas","hash":{},"data":data,"loc":{"start":{"line":20,"column":610},"end":{"line":20,"column":621}}}) : helper))) != null ? stack1 : "")
    + " no se sabe: no hay datos suficientes.";
},"59":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unica"),{"name":"if","hash":{},"fn":container.program(60, data, 0),"inverse":container.program(61, data, 0),"data":data,"loc":{"start":{"line":20,"column":684},"end":{"line":20,"column":740}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = (((helper = lookupProperty(helpers,"nombre") || alias2(depth0, "nombre", {"start":{"line":20,"column":743},"end":{"line":20,"column":749}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"nombre","hash":{},"data":data,"loc":{"start":{"line":20,"column":741},"end":{"line":20,"column":751}}}) : helper))) != null ? stack1 : "")
    + ": "
    + ((stack1 = (((helper = lookupProperty(helpers,"hecho") || alias2(depth0, "hecho", {"start":{"line":20,"column":755},"end":{"line":20,"column":760}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"hecho","hash":{},"data":data,"loc":{"start":{"line":20,"column":753},"end":{"line":20,"column":762}}}) : helper))) != null ? stack1 : "")
    + ". "
    + ((stack1 = (((helper = lookupProperty(helpers,"porque") || alias2(depth0, "porque", {"start":{"line":20,"column":766},"end":{"line":20,"column":772}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"porque","hash":{},"data":data,"loc":{"start":{"line":20,"column":764},"end":{"line":20,"column":774}}}) : helper))) != null ? stack1 : "");
},"60":function(container,depth0,helpers,partials,data) {
    return "Es";
},"61":function(container,depth0,helpers,partials,data) {
    return "La más lejos de su meta es";
},"62":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Si seguimos al mismo ritmo hasta diciembre, "
    + ((stack1 = (((helper = lookupProperty(helpers,"cierre") || container.strict(depth0, "cierre", {"start":{"line":22,"column":60},"end":{"line":22,"column":66}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"cierre","hash":{},"data":data,"loc":{"start":{"line":22,"column":58},"end":{"line":22,"column":68}}}) : helper))) != null ? stack1 : "")
    + ".";
},"63":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"compromisos"),{"name":"with","hash":{},"fn":container.program(64, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":19},"end":{"line":24,"column":467}}})) != null ? stack1 : "");
},"64":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "De lo que la municipalidad prometió en las audiencias anteriores, "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"ninguno"),{"name":"if","hash":{},"fn":container.program(65, data, 0),"inverse":container.program(68, data, 0),"data":data,"loc":{"start":{"line":24,"column":106},"end":{"line":24,"column":457}}})) != null ? stack1 : "")
    + ".";
},"65":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"unico"),{"name":"if","hash":{},"fn":container.program(66, data, 0),"inverse":container.program(67, data, 0),"data":data,"loc":{"start":{"line":24,"column":121},"end":{"line":24,"column":232}}})) != null ? stack1 : "");
},"66":function(container,depth0,helpers,partials,data) {
    return "no se cumplió el único compromiso";
},"67":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "no se cumplió ninguno de los "
    + ((stack1 = (((helper = lookupProperty(helpers,"total") || container.strict(depth0, "total", {"start":{"line":24,"column":206},"end":{"line":24,"column":211}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"total","hash":{},"data":data,"loc":{"start":{"line":24,"column":204},"end":{"line":24,"column":213}}}) : helper))) != null ? stack1 : "")
    + " compromisos";
},"68":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"todos"),{"name":"if","hash":{},"fn":container.program(69, data, 0),"inverse":container.program(72, data, 0),"data":data,"loc":{"start":{"line":24,"column":240},"end":{"line":24,"column":450}}})) != null ? stack1 : "");
},"69":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"unico"),{"name":"if","hash":{},"fn":container.program(70, data, 0),"inverse":container.program(71, data, 0),"data":data,"loc":{"start":{"line":24,"column":253},"end":{"line":24,"column":350}}})) != null ? stack1 : "");
},"70":function(container,depth0,helpers,partials,data) {
    return "se cumplió el único compromiso";
},"71":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "se cumplieron los "
    + ((stack1 = (((helper = lookupProperty(helpers,"total") || container.strict(depth0, "total", {"start":{"line":24,"column":324},"end":{"line":24,"column":329}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"total","hash":{},"data":data,"loc":{"start":{"line":24,"column":322},"end":{"line":24,"column":331}}}) : helper))) != null ? stack1 : "")
    + " compromisos";
},"72":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"uno"),{"name":"if","hash":{},"fn":container.program(73, data, 0),"inverse":container.program(74, data, 0),"data":data,"loc":{"start":{"line":24,"column":358},"end":{"line":24,"column":407}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = (((helper = lookupProperty(helpers,"hechos") || alias2(depth0, "hechos", {"start":{"line":24,"column":410},"end":{"line":24,"column":416}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"hechos","hash":{},"data":data,"loc":{"start":{"line":24,"column":408},"end":{"line":24,"column":418}}}) : helper))) != null ? stack1 : "")
    + " de "
    + ((stack1 = (((helper = lookupProperty(helpers,"total") || alias2(depth0, "total", {"start":{"line":24,"column":424},"end":{"line":24,"column":429}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"total","hash":{},"data":data,"loc":{"start":{"line":24,"column":422},"end":{"line":24,"column":431}}}) : helper))) != null ? stack1 : "")
    + " compromisos";
},"73":function(container,depth0,helpers,partials,data) {
    return "se cumplió";
},"74":function(container,depth0,helpers,partials,data) {
    return "se cumplieron";
},"75":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"pedidos"),{"name":"with","hash":{},"fn":container.program(76, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":15},"end":{"line":26,"column":401}}})) != null ? stack1 : "");
},"76":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "De lo que ustedes pidieron, "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"ninguno"),{"name":"if","hash":{},"fn":container.program(77, data, 0),"inverse":container.program(80, data, 0),"data":data,"loc":{"start":{"line":26,"column":60},"end":{"line":26,"column":391}}})) != null ? stack1 : "")
    + ".";
},"77":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"unico"),{"name":"if","hash":{},"fn":container.program(78, data, 0),"inverse":container.program(79, data, 0),"data":data,"loc":{"start":{"line":26,"column":75},"end":{"line":26,"column":178}}})) != null ? stack1 : "");
},"78":function(container,depth0,helpers,partials,data) {
    return "no se atendió el único pedido";
},"79":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "no se atendió ninguno de los "
    + ((stack1 = (((helper = lookupProperty(helpers,"total") || container.strict(depth0, "total", {"start":{"line":26,"column":156},"end":{"line":26,"column":161}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"total","hash":{},"data":data,"loc":{"start":{"line":26,"column":154},"end":{"line":26,"column":163}}}) : helper))) != null ? stack1 : "")
    + " pedidos";
},"80":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"todos"),{"name":"if","hash":{},"fn":container.program(81, data, 0),"inverse":container.program(84, data, 0),"data":data,"loc":{"start":{"line":26,"column":186},"end":{"line":26,"column":384}}})) != null ? stack1 : "");
},"81":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"unico"),{"name":"if","hash":{},"fn":container.program(82, data, 0),"inverse":container.program(83, data, 0),"data":data,"loc":{"start":{"line":26,"column":199},"end":{"line":26,"column":288}}})) != null ? stack1 : "");
},"82":function(container,depth0,helpers,partials,data) {
    return "se atendió el único pedido";
},"83":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "se atendieron los "
    + ((stack1 = (((helper = lookupProperty(helpers,"total") || container.strict(depth0, "total", {"start":{"line":26,"column":266},"end":{"line":26,"column":271}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"total","hash":{},"data":data,"loc":{"start":{"line":26,"column":264},"end":{"line":26,"column":273}}}) : helper))) != null ? stack1 : "")
    + " pedidos";
},"84":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"uno"),{"name":"if","hash":{},"fn":container.program(85, data, 0),"inverse":container.program(86, data, 0),"data":data,"loc":{"start":{"line":26,"column":296},"end":{"line":26,"column":345}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = (((helper = lookupProperty(helpers,"hechos") || alias2(depth0, "hechos", {"start":{"line":26,"column":348},"end":{"line":26,"column":354}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"hechos","hash":{},"data":data,"loc":{"start":{"line":26,"column":346},"end":{"line":26,"column":356}}}) : helper))) != null ? stack1 : "")
    + " de "
    + ((stack1 = (((helper = lookupProperty(helpers,"total") || alias2(depth0, "total", {"start":{"line":26,"column":362},"end":{"line":26,"column":367}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"total","hash":{},"data":data,"loc":{"start":{"line":26,"column":360},"end":{"line":26,"column":369}}}) : helper))) != null ? stack1 : "")
    + " pedidos";
},"85":function(container,depth0,helpers,partials,data) {
    return "se atendió";
},"86":function(container,depth0,helpers,partials,data) {
    return "se atendieron";
},"87":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Este informe se presenta en la audiencia pública del "
    + ((stack1 = (((helper = lookupProperty(helpers,"audiencia") || container.strict(depth0, "audiencia", {"start":{"line":28,"column":72},"end":{"line":28,"column":81}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"audiencia","hash":{},"data":data,"loc":{"start":{"line":28,"column":70},"end":{"line":28,"column":83}}}) : helper))) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"audiencia_lugar"),{"name":"if","hash":{},"fn":container.program(88, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":83},"end":{"line":28,"column":134}}})) != null ? stack1 : "")
    + ". Vengan a preguntar.";
},"88":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ": "
    + ((stack1 = (((helper = lookupProperty(helpers,"audiencia_lugar") || container.strict(depth0, "audiencia_lugar", {"start":{"line":28,"column":110},"end":{"line":28,"column":125}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"audiencia_lugar","hash":{},"data":data,"loc":{"start":{"line":28,"column":108},"end":{"line":28,"column":127}}}) : helper))) != null ? stack1 : "");
},"89":function(container,depth0,helpers,partials,data) {
    return "La audiencia pública es al menos dos veces al año, en mayo y en setiembre. Vengan a preguntar.";
},"90":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " También pueden preguntar en "
    + ((stack1 = (((helper = lookupProperty(helpers,"direccion") || container.strict(depth0, "direccion", {"start":{"line":28,"column":312},"end":{"line":28,"column":321}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"direccion","hash":{},"data":data,"loc":{"start":{"line":28,"column":310},"end":{"line":28,"column":323}}}) : helper))) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"horario"),{"name":"if","hash":{},"fn":container.program(91, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":323},"end":{"line":28,"column":358}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"telefono"),{"name":"if","hash":{},"fn":container.program(92, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":358},"end":{"line":28,"column":416}}})) != null ? stack1 : "")
    + ".";
},"91":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", "
    + ((stack1 = (((helper = lookupProperty(helpers,"horario") || container.strict(depth0, "horario", {"start":{"line":28,"column":342},"end":{"line":28,"column":349}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"horario","hash":{},"data":data,"loc":{"start":{"line":28,"column":340},"end":{"line":28,"column":351}}}) : helper))) != null ? stack1 : "");
},"92":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", o llamar al teléfono "
    + ((stack1 = (((helper = lookupProperty(helpers,"telefono") || container.strict(depth0, "telefono", {"start":{"line":28,"column":399},"end":{"line":28,"column":407}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"telefono","hash":{},"data":data,"loc":{"start":{"line":28,"column":397},"end":{"line":28,"column":409}}}) : helper))) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"guion"),{"name":"with","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":29,"column":9}}})) != null ? stack1 : "");
},"useData":true},
"informe-tecnica.md.hbs": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nLos anexos están en un archivo aparte: [ver los anexos]("
    + ((stack1 = (((helper = lookupProperty(helpers,"anexos") || container.strict(depth0, "anexos", {"start":{"line":6,"column":58},"end":{"line":6,"column":64}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"anexos","hash":{},"data":data,"loc":{"start":{"line":6,"column":56},"end":{"line":6,"column":66}}}) : helper))) != null ? stack1 : "")
    + ").\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "texto", {"start":{"line":9,"column":2},"end":{"line":9,"column":12}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"portada"),depth0,{"name":"portada","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"indice"),depth0,{"name":"indice","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"anexos"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":7,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"secciones"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":10,"column":9}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true}
};
