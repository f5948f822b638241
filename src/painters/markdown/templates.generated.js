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
    + ". Vamos a rendir cuentas "
    + ((stack1 = (((helper = lookupProperty(helpers,"periodo") || alias2(depth0, "periodo", {"start":{"line":8,"column":70},"end":{"line":8,"column":77}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"periodo","hash":{},"data":data,"loc":{"start":{"line":8,"column":68},"end":{"line":8,"column":79}}}) : helper))) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unidad"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":79},"end":{"line":8,"column":139}}})) != null ? stack1 : "")
    + ". "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"corte"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":141},"end":{"line":8,"column":197}}})) != null ? stack1 : "")
    + "\n\nEl "
    + ((stack1 = (((helper = lookupProperty(helpers,"plan") || alias2(depth0, "plan", {"start":{"line":10,"column":5},"end":{"line":10,"column":9}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"plan","hash":{},"data":data,"loc":{"start":{"line":10,"column":3},"end":{"line":10,"column":11}}}) : helper))) != null ? stack1 : "")
    + " promete "
    + ((stack1 = (((helper = lookupProperty(helpers,"objetivos") || alias2(depth0, "objetivos", {"start":{"line":10,"column":22},"end":{"line":10,"column":31}} ))),(typeof helper === alias3 ? helper.call(alias1,{"name":"objetivos","hash":{},"data":data,"loc":{"start":{"line":10,"column":20},"end":{"line":10,"column":33}}}) : helper))) != null ? stack1 : "")
    + ". "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"resultados"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":10,"column":35},"end":{"line":10,"column":517}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"camino"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":518},"end":{"line":10,"column":655}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"metas"),"length"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":15,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hecho"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.program(19, data, 0),"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":16,"column":235}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"gasto_cien"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.program(22, data, 0),"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":18,"column":318}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"obras"),"length"),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":318},"end":{"line":18,"column":499}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"logros"),"length"),{"name":"if","hash":{},"fn":container.program(26, data, 0),"inverse":container.program(28, data, 0),"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":20,"column":174}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"fallas"),"length"),{"name":"if","hash":{},"fn":container.program(29, data, 0),"inverse":container.program(35, data, 0),"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":22,"column":522}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"cierre"),{"name":"if","hash":{},"fn":container.program(36, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":24,"column":77}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"compromisos"),{"name":"if","hash":{},"fn":container.program(37, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":77},"end":{"line":24,"column":184}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"pedidos"),{"name":"if","hash":{},"fn":container.program(38, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":184},"end":{"line":24,"column":246}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"audiencia"),{"name":"if","hash":{},"fn":container.program(39, data, 0),"inverse":container.program(41, data, 0),"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":26,"column":304}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"direccion"),{"name":"if","hash":{},"fn":container.program(42, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":304},"end":{"line":26,"column":464}}})) != null ? stack1 : "")
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
    + ((stack1 = (((helper = lookupProperty(helpers,"unidad") || container.strict(depth0, "unidad", {"start":{"line":8,"column":124},"end":{"line":8,"column":130}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"unidad","hash":{},"data":data,"loc":{"start":{"line":8,"column":122},"end":{"line":8,"column":132}}}) : helper))) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Los datos llegan hasta el "
    + ((stack1 = (((helper = lookupProperty(helpers,"corte") || container.strict(depth0, "corte", {"start":{"line":8,"column":182},"end":{"line":8,"column":187}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"corte","hash":{},"data":data,"loc":{"start":{"line":8,"column":180},"end":{"line":8,"column":189}}}) : helper))) != null ? stack1 : "")
    + ".";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "De lo que debía cambiar hasta esa fecha se logró, en promedio, "
    + ((stack1 = (((helper = lookupProperty(helpers,"resultados") || alias1(depth0, "resultados", {"start":{"line":10,"column":118},"end":{"line":10,"column":128}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"resultados","hash":{},"data":data,"loc":{"start":{"line":10,"column":116},"end":{"line":10,"column":130}}}) : helper))) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,lookupProperty(depth0,"resultados_estado"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":130},"end":{"line":10,"column":225}}})) != null ? stack1 : "")
    + ". Eso se midió en "
    + ((stack1 = (((helper = lookupProperty(helpers,"medidas") || alias1(depth0, "medidas", {"start":{"line":10,"column":245},"end":{"line":10,"column":252}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"medidas","hash":{},"data":data,"loc":{"start":{"line":10,"column":243},"end":{"line":10,"column":254}}}) : helper))) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,lookupProperty(depth0,"todas_medidas"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":10,"column":254},"end":{"line":10,"column":315}}})) != null ? stack1 : "")
    + "."
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,lookupProperty(depth0,"desde_comienzo"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":316},"end":{"line":10,"column":422}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ": "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"cerrado"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":10,"column":157},"end":{"line":10,"column":196}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = (((helper = lookupProperty(helpers,"resultados_estado") || container.strict(depth0, "resultados_estado", {"start":{"line":10,"column":199},"end":{"line":10,"column":216}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"resultados_estado","hash":{},"data":data,"loc":{"start":{"line":10,"column":197},"end":{"line":10,"column":218}}}) : helper))) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    return "quedó";
},"7":function(container,depth0,helpers,partials,data) {
    return "está";
},"8":function(container,depth0,helpers,partials,data) {
    return "";
},"9":function(container,depth0,helpers,partials,data) {
    return "; de las demás no se sabe";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " Si se cuenta solo lo que avanzamos desde el comienzo, es "
    + ((stack1 = (((helper = lookupProperty(helpers,"desde_comienzo") || container.strict(depth0, "desde_comienzo", {"start":{"line":10,"column":398},"end":{"line":10,"column":412}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"desde_comienzo","hash":{},"data":data,"loc":{"start":{"line":10,"column":396},"end":{"line":10,"column":414}}}) : helper))) != null ? stack1 : "")
    + ".";
},"11":function(container,depth0,helpers,partials,data) {
    return "Todavía no se midió ningún resultado, así que no podemos decirles cuánto cambió.";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Del camino completo, hasta el año "
    + ((stack1 = (((helper = lookupProperty(helpers,"fin") || alias1(depth0, "fin", {"start":{"line":10,"column":568},"end":{"line":10,"column":571}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"fin","hash":{},"data":data,"loc":{"start":{"line":10,"column":566},"end":{"line":10,"column":573}}}) : helper))) != null ? stack1 : "")
    + ", se recorrió "
    + ((stack1 = (((helper = lookupProperty(helpers,"camino") || alias1(depth0, "camino", {"start":{"line":10,"column":589},"end":{"line":10,"column":595}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"camino","hash":{},"data":data,"loc":{"start":{"line":10,"column":587},"end":{"line":10,"column":597}}}) : helper))) != null ? stack1 : "")
    + ", cuando ya pasó "
    + ((stack1 = (((helper = lookupProperty(helpers,"tiempo") || alias1(depth0, "tiempo", {"start":{"line":10,"column":616},"end":{"line":10,"column":622}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"tiempo","hash":{},"data":data,"loc":{"start":{"line":10,"column":614},"end":{"line":10,"column":624}}}) : helper))) != null ? stack1 : "")
    + " del tiempo de gobierno.";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"metas"),{"name":"each","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":13,"column":272}}})) != null ? stack1 : "")
    + "\n\n";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "De las promesas que se midieron, la que está más lejos es esta: "
    + ((stack1 = alias2(alias1(depth0, "nombre", {"start":{"line":13,"column":81},"end":{"line":13,"column":92}} ), depth0)) != null ? stack1 : "")
    + ". Se partió de "
    + ((stack1 = alias2(alias1(depth0, "antes", {"start":{"line":13,"column":111},"end":{"line":13,"column":121}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(lookupProperty(data,"root"),"guion"),"cerrado"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.program(16, data, 0),"data":data,"loc":{"start":{"line":13,"column":125},"end":{"line":13,"column":195}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "hoy", {"start":{"line":13,"column":198},"end":{"line":13,"column":206}} ), depth0)) != null ? stack1 : "")
    + ", y la meta para el año "
    + ((stack1 = alias2(alias1(depth0, "anio", {"start":{"line":13,"column":234},"end":{"line":13,"column":243}} ), depth0)) != null ? stack1 : "")
    + " es "
    + ((stack1 = alias2(alias1(depth0, "meta", {"start":{"line":13,"column":251},"end":{"line":13,"column":260}} ), depth0)) != null ? stack1 : "")
    + ".";
},"15":function(container,depth0,helpers,partials,data) {
    return "al cerrar el año era";
},"16":function(container,depth0,helpers,partials,data) {
    return "ahora es";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Del trabajo previsto se hizo, en promedio, "
    + ((stack1 = (((helper = lookupProperty(helpers,"hecho") || alias1(depth0, "hecho", {"start":{"line":16,"column":58},"end":{"line":16,"column":63}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"hecho","hash":{},"data":data,"loc":{"start":{"line":16,"column":56},"end":{"line":16,"column":65}}}) : helper))) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,lookupProperty(depth0,"hecho_estado"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":65},"end":{"line":16,"column":150}}})) != null ? stack1 : "")
    + ". Es el promedio de "
    + ((stack1 = (((helper = lookupProperty(helpers,"hecho_de") || alias1(depth0, "hecho_de", {"start":{"line":16,"column":172},"end":{"line":16,"column":180}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"hecho_de","hash":{},"data":data,"loc":{"start":{"line":16,"column":170},"end":{"line":16,"column":182}}}) : helper))) != null ? stack1 : "")
    + ".";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ": "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"cerrado"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":16,"column":87},"end":{"line":16,"column":126}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = (((helper = lookupProperty(helpers,"hecho_estado") || container.strict(depth0, "hecho_estado", {"start":{"line":16,"column":129},"end":{"line":16,"column":141}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"hecho_estado","hash":{},"data":data,"loc":{"start":{"line":16,"column":127},"end":{"line":16,"column":143}}}) : helper))) != null ? stack1 : "");
},"19":function(container,depth0,helpers,partials,data) {
    return "No hay datos del trabajo que se hizo.";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), alias3="function", lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Del dinero: de cada cien soles disponibles para el año se gastaron "
    + ((stack1 = (((helper = lookupProperty(helpers,"gasto_cien") || alias1(depth0, "gasto_cien", {"start":{"line":18,"column":87},"end":{"line":18,"column":97}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"gasto_cien","hash":{},"data":data,"loc":{"start":{"line":18,"column":85},"end":{"line":18,"column":99}}}) : helper))) != null ? stack1 : "")
    + ". Son "
    + ((stack1 = (((helper = lookupProperty(helpers,"gastado") || alias1(depth0, "gastado", {"start":{"line":18,"column":107},"end":{"line":18,"column":114}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"gastado","hash":{},"data":data,"loc":{"start":{"line":18,"column":105},"end":{"line":18,"column":116}}}) : helper))) != null ? stack1 : "")
    + " de "
    + ((stack1 = (((helper = lookupProperty(helpers,"disponible") || alias1(depth0, "disponible", {"start":{"line":18,"column":122},"end":{"line":18,"column":132}} ))),(typeof helper === alias3 ? helper.call(alias2,{"name":"disponible","hash":{},"data":data,"loc":{"start":{"line":18,"column":120},"end":{"line":18,"column":134}}}) : helper))) != null ? stack1 : "")
    + "."
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,lookupProperty(depth0,"todo_gasto"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(21, data, 0),"data":data,"loc":{"start":{"line":18,"column":135},"end":{"line":18,"column":245}}})) != null ? stack1 : "");
},"21":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " Eso se sabe de "
    + ((stack1 = (((helper = lookupProperty(helpers,"gasto_de") || container.strict(depth0, "gasto_de", {"start":{"line":18,"column":179},"end":{"line":18,"column":187}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"gasto_de","hash":{},"data":data,"loc":{"start":{"line":18,"column":177},"end":{"line":18,"column":189}}}) : helper))) != null ? stack1 : "")
    + " que tienen presupuesto; de las demás no se sabe.";
},"22":function(container,depth0,helpers,partials,data) {
    return "Del dinero no se informa cuánto se gastó de lo disponible.";
},"23":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"obras"),{"name":"each","hash":{},"fn":container.program(24, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":339},"end":{"line":18,"column":492}}})) != null ? stack1 : "");
},"24":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "La obra que más cuesta es "
    + ((stack1 = alias2(alias1(depth0, "nombre", {"start":{"line":18,"column":382},"end":{"line":18,"column":393}} ), depth0)) != null ? stack1 : "")
    + ": cuesta "
    + ((stack1 = alias2(alias1(depth0, "costo", {"start":{"line":18,"column":406},"end":{"line":18,"column":416}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"gastado"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":418},"end":{"line":18,"column":482}}})) != null ? stack1 : "")
    + ".";
},"25":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ", de eso ya se gastó "
    + ((stack1 = container.lambda(container.strict(depth0, "gastado", {"start":{"line":18,"column":461},"end":{"line":18,"column":473}} ), depth0)) != null ? stack1 : "");
},"26":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Entre lo que se logró, las propias oficinas cuentan esto."
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"logros"),{"name":"each","hash":{},"fn":container.program(27, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":78},"end":{"line":20,"column":112}}})) != null ? stack1 : "");
},"27":function(container,depth0,helpers,partials,data) {
    var stack1;

  return " "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "");
},"28":function(container,depth0,helpers,partials,data) {
    return "Las oficinas no cuentan logros de este periodo.";
},"29":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "También hay que decir lo que no se logró. De "
    + ((stack1 = (((helper = lookupProperty(helpers,"actividades") || container.strict(depth0, "actividades", {"start":{"line":22,"column":68},"end":{"line":22,"column":79}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"actividades","hash":{},"data":data,"loc":{"start":{"line":22,"column":66},"end":{"line":22,"column":81}}}) : helper))) != null ? stack1 : "")
    + ", "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"lejos"),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":83},"end":{"line":22,"column":112}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"canceladas"),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":112},"end":{"line":22,"column":174}}})) != null ? stack1 : "")
    + "."
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sin_saber"),{"name":"if","hash":{},"fn":container.program(33, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":175},"end":{"line":22,"column":254}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"fallas"),{"name":"each","hash":{},"fn":container.program(34, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":255},"end":{"line":22,"column":365}}})) != null ? stack1 : "");
},"30":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = (((helper = lookupProperty(helpers,"lejos") || container.strict(depth0, "lejos", {"start":{"line":22,"column":98},"end":{"line":22,"column":103}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"lejos","hash":{},"data":data,"loc":{"start":{"line":22,"column":96},"end":{"line":22,"column":105}}}) : helper))) != null ? stack1 : "");
},"31":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"lejos"),{"name":"if","hash":{},"fn":container.program(32, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":130},"end":{"line":22,"column":153}}})) != null ? stack1 : "")
    + ((stack1 = (((helper = lookupProperty(helpers,"canceladas") || container.strict(depth0, "canceladas", {"start":{"line":22,"column":155},"end":{"line":22,"column":165}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"canceladas","hash":{},"data":data,"loc":{"start":{"line":22,"column":153},"end":{"line":22,"column":167}}}) : helper))) != null ? stack1 : "");
},"32":function(container,depth0,helpers,partials,data) {
    return " y ";
},"33":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " De "
    + ((stack1 = (((helper = lookupProperty(helpers,"sin_saber") || container.strict(depth0, "sin_saber", {"start":{"line":22,"column":198},"end":{"line":22,"column":207}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"sin_saber","hash":{},"data":data,"loc":{"start":{"line":22,"column":196},"end":{"line":22,"column":209}}}) : helper))) != null ? stack1 : "")
    + " no se sabe: no hay datos suficientes.";
},"34":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "La que quedó más lejos de su meta es "
    + ((stack1 = alias2(alias1(depth0, "nombre", {"start":{"line":22,"column":310},"end":{"line":22,"column":321}} ), depth0)) != null ? stack1 : "")
    + ": "
    + ((stack1 = alias2(alias1(depth0, "hecho", {"start":{"line":22,"column":327},"end":{"line":22,"column":337}} ), depth0)) != null ? stack1 : "")
    + ". "
    + ((stack1 = alias2(alias1(depth0, "porque", {"start":{"line":22,"column":343},"end":{"line":22,"column":354}} ), depth0)) != null ? stack1 : "");
},"35":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Ninguna actividad con dato está lejos de su meta ni se canceló."
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"sin_saber"),{"name":"if","hash":{},"fn":container.program(33, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":436},"end":{"line":22,"column":515}}})) != null ? stack1 : "");
},"36":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Si seguimos al mismo ritmo hasta diciembre, "
    + ((stack1 = (((helper = lookupProperty(helpers,"cierre") || container.strict(depth0, "cierre", {"start":{"line":24,"column":60},"end":{"line":24,"column":66}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"cierre","hash":{},"data":data,"loc":{"start":{"line":24,"column":58},"end":{"line":24,"column":68}}}) : helper))) != null ? stack1 : "")
    + ". ";
},"37":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "De lo que la municipalidad prometió en las audiencias anteriores "
    + ((stack1 = (((helper = lookupProperty(helpers,"compromisos") || container.strict(depth0, "compromisos", {"start":{"line":24,"column":163},"end":{"line":24,"column":174}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"compromisos","hash":{},"data":data,"loc":{"start":{"line":24,"column":161},"end":{"line":24,"column":176}}}) : helper))) != null ? stack1 : "")
    + ".";
},"38":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " De lo que ustedes pidieron "
    + ((stack1 = (((helper = lookupProperty(helpers,"pedidos") || container.strict(depth0, "pedidos", {"start":{"line":24,"column":229},"end":{"line":24,"column":236}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"pedidos","hash":{},"data":data,"loc":{"start":{"line":24,"column":227},"end":{"line":24,"column":238}}}) : helper))) != null ? stack1 : "")
    + ".";
},"39":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Este informe se presenta en la audiencia pública del "
    + ((stack1 = (((helper = lookupProperty(helpers,"audiencia") || container.strict(depth0, "audiencia", {"start":{"line":26,"column":72},"end":{"line":26,"column":81}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"audiencia","hash":{},"data":data,"loc":{"start":{"line":26,"column":70},"end":{"line":26,"column":83}}}) : helper))) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"audiencia_lugar"),{"name":"if","hash":{},"fn":container.program(40, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":83},"end":{"line":26,"column":146}}})) != null ? stack1 : "")
    + ". Vengan a preguntar.";
},"40":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; el lugar es "
    + ((stack1 = (((helper = lookupProperty(helpers,"audiencia_lugar") || container.strict(depth0, "audiencia_lugar", {"start":{"line":26,"column":122},"end":{"line":26,"column":137}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"audiencia_lugar","hash":{},"data":data,"loc":{"start":{"line":26,"column":120},"end":{"line":26,"column":139}}}) : helper))) != null ? stack1 : "");
},"41":function(container,depth0,helpers,partials,data) {
    return "La municipalidad rinde cuentas en audiencia pública al menos dos veces al año, en mayo y en setiembre. Vengan a preguntar.";
},"42":function(container,depth0,helpers,partials,data) {
    var stack1, helper, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " También pueden preguntar en "
    + ((stack1 = (((helper = lookupProperty(helpers,"direccion") || container.strict(depth0, "direccion", {"start":{"line":26,"column":352},"end":{"line":26,"column":361}} ))),(typeof helper === "function" ? helper.call(alias1,{"name":"direccion","hash":{},"data":data,"loc":{"start":{"line":26,"column":350},"end":{"line":26,"column":363}}}) : helper))) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"horario"),{"name":"if","hash":{},"fn":container.program(43, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":363},"end":{"line":26,"column":398}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"telefono"),{"name":"if","hash":{},"fn":container.program(44, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":398},"end":{"line":26,"column":456}}})) != null ? stack1 : "")
    + ".";
},"43":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", "
    + ((stack1 = (((helper = lookupProperty(helpers,"horario") || container.strict(depth0, "horario", {"start":{"line":26,"column":382},"end":{"line":26,"column":389}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"horario","hash":{},"data":data,"loc":{"start":{"line":26,"column":380},"end":{"line":26,"column":391}}}) : helper))) != null ? stack1 : "");
},"44":function(container,depth0,helpers,partials,data) {
    var stack1, helper, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", o llamar al teléfono "
    + ((stack1 = (((helper = lookupProperty(helpers,"telefono") || container.strict(depth0, "telefono", {"start":{"line":26,"column":439},"end":{"line":26,"column":447}} ))),(typeof helper === "function" ? helper.call(depth0 != null ? depth0 : (container.nullContext || {}),{"name":"telefono","hash":{},"data":data,"loc":{"start":{"line":26,"column":437},"end":{"line":26,"column":449}}}) : helper))) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"guion"),{"name":"with","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":27,"column":9}}})) != null ? stack1 : "");
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
