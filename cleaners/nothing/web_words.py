"""What notices speak of, language by language, beyond what one kind of them is told by: devices, the web, accounts, orders and desks.

Beginnings of folded words. They tell a notice by what it is made of (`slight`), and claim nothing by themselves; what stories are of, too, is left out.
"""

from __future__ import annotations

import re

_BEGINNINGS = (
    # English
    "upload download install firewall proxy vpn stream broadcast playback player video listing billing bookmark redirect puzzle slider slide checkbox tick "
    "box tap swipe queue vacanc applicant application cart basket checkout stock unsubscrib inbox spam verif robot automat script plugin extension "
    "incognito router wifi connection overload traffic spike glitch hiccup crash outage engineer developer webmaster sysadmin moderat helpdesk ticket "
    "support reload retry expire suspend terminat revok quota bandwidth licen rights territor geo firefox chrome safari android iphone ios windows desktop "
    "mobile tablet screen menu homepage sitemap archive typo url http www domain registrar nameserver dns ssl certificate hosting wordpress default apache "
    "nginx config vendor partner advert ad sponsor tracking personali preferences analytics privacy gdpr terms policy agree complaint removal takedown "
    "copyright dmca court paywall trial cancel refund voucher subscri newsletter digest edition profile avatar nickname username membership invite beta "
    "waitlist placeholder coming launch construct unavailab temporar schedul upgrade maintenance backup restore database timeout gateway",
    # German
    "hochgelad herunterlad installier firewall stream übertragung wiedergabe video lesezeichen weiterleit weitergeleit umgeleit rätsel schieber kästchen "
    "häkchen tipp klick warteschlange stelle bewerb warenkorb ausverkauft lager abgemeld abbestell posteingang spam bestätig roboter automat skript "
    "erweiterung router netzwerk verbindung überlast auslastung andrang störung panne ausfall techni entwickler betreiber webmaster moderat support laden "
    "neulad ablauf abgelauf gesperrt sperr widerruf kontingent bandbreite lizenz rechte land region bildschirm handy rechner gerät startseite archiv "
    "tippfehler domain zertifikat hosting standard platzhalter anbieter partner werb anzeige tracking personalis einstellung datenschutz bedingung "
    "beschwerde löschung urheber gericht probe kündig gutschein ausgabe profil benutzer nutzer einladung warteliste demnächst vorübergehend wartung "
    "aktualisier umbau sicherung datenbank vertipp formular nachricht eingegang anfrage anliegen",
    # French
    "téléchar install pare feu diffusion direct lecture vidéo favoris redirig redirection puzzle curseur case coche cliqu file attente offre candidature "
    "panier épuis stock désinscri désabonn courriel spam confirm robot automat script extension routeur réseau connexion surcharg affluence incident panne "
    "technici développeur webmestre modérat assistance recharg réessay rafraîch actualis expir suspend suspendu révoqu quota licence droits territoire "
    "écran mobile tablette ordinateur appareil accueil archive frappe domaine certificat hébergeu hébergé défaut fournisseur partenaire publicit annonce "
    "traceur personnalis préférence confidentialité condition plainte retrait suppression auteur tribunal essai résili bon édition profil pseudo "
    "identifiant invitation bientôt temporaire maintenance mise sauvegarde donnée formulaire message demande ligne effac compte fermé clôtur",
    # Spanish
    "descarg instal cortafuego emisión directo transmisión reproduc vídeo video marcador redirig redirec rompecabeza desliz casilla marc pulse pulsa clic "
    "cola espera vacante solicitud candidat carrito agotad existencia baja correo spam verific robot automátic script extensión router red conexión satur "
    "tráfico incidencia avería técnic desarrollador moderador soporte recarg reintent actualiz caduc expir suspend revoc cuota licencia derecho territorio "
    "país pantalla móvil ordenador dispositivo inicio archivo dominio certificado alojamiento predeterminad proveedor socio publici anuncio rastre "
    "personaliz preferencia privacidad condicion queja retirad eliminad autor juzgado prueba cancel cupón edición perfil usuario invitación próximamente "
    "temporal mantenimiento servidor copia formulario mensaje consulta unidad producto aviso navegador búsqueda rango fecha resultado término avis pestaña "
    "paso",
    # Portuguese
    "descarreg baix instal firewall transmissão direto reprodução vídeo favorito redirec quebra desliz caixa marque clique fila espera vaga candidatura "
    "carrinho esgotad estoque cancel correio spam verific robô robot automátic script extensão roteador rede conexão ligação sobrecarg tráfego avaria falha "
    "técnic programador moderador suporte recarreg atualiz expir suspens revog quota licença direito território ecrã tela telemóvel celular computador "
    "dispositivo início arquivo domínio certificado alojamento hospedagem padrão fornecedor parceiro publicidade anúncio rastre personaliz preferência "
    "privacidade condições queixa retirad removid autor tribunal teste edição perfil usuário utilizador convite brevemente temporári manutenção servidor "
    "formulário mensagem termos data branco resultado busca pesquisa exibição prazo",
    # Italian
    "scaric install firewall diretta trasmissione riproduzione video preferiti reindirizz rompicapo cursore casella spunt clicc coda attesa posizione "
    "candidatura carrello esaurit disiscri cancell posta spam verific robot automatic script estensione router rete connessione sovraccaric traffico guasto "
    "tecnic sviluppator moderator assistenza ricaric aggiorn scadut sospes revoc quota licenza diritti territorio schermo cellulare computer dispositivo "
    "home archivio dominio certificato hosting predefinit fornitore partner pubblicit annunci traccia personalizz preferenz privacy condizion reclamo rimoz "
    "rimoss spostat autore tribunale prova disdi buono edizione profilo utente invito presto temporane manutenzione server copia modulo messaggio richiest "
    "portale sistem urgenz ufficio sportell raggiungibil risorsa ricerc riprova altr",
    # Dutch
    "geüpload download installeer firewall uitzending livestream afspelen video bladwijzer doorgestuurd doorverw puzzel schuif vakje vink klik wachtrij "
    "vacature sollicit winkelwagen uitverkocht voorraad uitgeschreven afgemeld mailbox spam bevestig robot automat script extensie router netwerk "
    "verbinding overbelast drukte storing technisch ontwikkel beheerder moderator helpdesk herlaad vernieuw verlopen geschorst geblokkeerd ingetrokken "
    "quotum licentie rechten land scherm telefoon computer apparaat startpagina archief domein certificaat hosting standaard aanbieder partner adverten "
    "reclame volgen personalis voorkeur privacy voorwaard klacht verwijder auteur rechter proef opzeg editie profiel gebruiker uitnodig binnenkort "
    "tijdelijk onderhoud server kopie formulier bericht vraag akkoord meten bezoek evenement agenda",
    # Polish
    "pobier pobra instal zapora transmisj nadaw odtwarz wideo film zakładk przekier układank suwak zaznacz klikn kolejk ofert pracy aplikacj koszyk "
    "wyprzedan magazyn wypis skrzynk spam potwierdź potwierdz robot automat skrypt rozszerz router sieć sieci połącz przeciąż ruch awari techniczn "
    "programist moderator pomoc odśwież wczyt wygas zawiesz zablok cofni limit licencj praw kraj ekran telefon komputer urządz główn archiwum domen "
    "certyfikat hosting domyśln dostawc partner reklam śledz personaliz preferencj prywatn warunk skarg usuni autor sąd próbn anul edycj profil użytkownik "
    "zaprosz wkrótce tymczas konserwacj serwer kopi formularz wiadomoś pytan obraz rozpocz zakończ powiadom zepsu",
    # Russian
    "загруз скач установ трансляц эфир воспроизвед видео закладк перенаправ головолом ползун галочк отметь нажм очеред ваканс отклик корзин распродан "
    "наличи отписа отпис почт спам подтверд робот автомат скрипт расширен роутер сет соединен подключ перегруз трафик нагрузк сбой авари техническ "
    "разработч модератор поддержк перезагруз обнов истек истёк приостановл заблокир отозван квот лиценз прав стран экран телефон компьютер устройств главн "
    "архив домен сертификат хостинг умолчан провайдер партнёр партнер реклам отслежив персонал настройк конфиденц услов жалоб удален удалён автор суд пробн "
    "отмен выпуск профил пользовател приглашен скоро временн обслужив сервер копи форм сообщен вопрос письм",
    # Swedish
    "ladda nedladd installer brandvägg sändning direktsändning uppspelning video bokmärk omdiriger pussel reglage kryssa klicka kö ledig tjänst ansök "
    "varukorg slutsåld lager avregistrer avanmäl borttag utskick inkorg spam bekräft robot automat skript tillägg router nätverk anslutning överbelast "
    "trafik störning haver tekni utvecklar moderator support uppdater utgång avstängd spärr återkall kvot licens rättighet land skärm telefon dator enhet "
    "startsida arkiv domän certifikat webbhotell standard leverantör partner annons spårning anpass inställning integritet villkor klagomål upphov domstol "
    "prov uppsägning utgåva profil användar inbjudan snart tillfällig underhåll server formulär meddeland fråga nedlagd nerlagd låna reserver rensa anmäl",
)
_OF_THE_WEB = re.compile("|".join(sorted({beginning for row in _BEGINNINGS for beginning in row.split()})))


def is_of_the_web(word: str) -> bool:
    """Whether a folded word begins like one of them."""
    return _OF_THE_WEB.match(word) is not None
