"""What notices speak of, language by language, beyond what one kind of them is told by: devices, the web, accounts, orders and desks.

Beginnings of folded words, of four letters at least, for they are asked of texts in any language: of three, many would be some word of another. They
tell a notice by what it is made of (`slight`), and claim nothing by themselves.
"""

from __future__ import annotations

import re

_BEGINNINGS = (
    # English
    "upload download install firewall proxy stream broadcast playback player video listing billing bookmark redirect puzzle slider slide checkbox tick "
    "swipe queue vacanc applicant application basket checkout stock unsubscrib inbox spam verif robot automat script plugin extension incognito router wifi "
    "connection overload traffic spike glitch hiccup crash outage engineer developer webmaster sysadmin moderat helpdesk ticket support reload retry expire "
    "suspend terminat revok quota bandwidth licen rights territor firefox chrome safari android iphone windows desktop mobile tablet screen menu homepage "
    "sitemap archive typo http domain registrar nameserver certificate hosting wordpress default apache nginx config vendor partner advert sponsor tracking "
    "personali preferences analytics privacy gdpr terms policy agree complaint removal takedown copyright dmca paywall trial cancel refund voucher subscri "
    "newsletter digest edition profile avatar nickname username membership invite beta waitlist placeholder unavailab temporar schedul upgrade maintenance "
    "backup restore database timeout gateway",
    # German
    "hochgelad herunterlad installier firewall stream übertragung wiedergabe video lesezeichen weiterleit weitergeleit umgeleit rätsel schieber kästchen "
    "häkchen tipp klick warteschlange stelle bewerb warenkorb ausverkauft lager abgemeld abbestell posteingang spam bestätig roboter automat skript "
    "erweiterung router netzwerk verbindung überlast auslastung andrang störung panne ausfall techni entwickler betreiber webmaster moderat support laden "
    "neulad ablauf abgelauf gesperrt sperr widerruf kontingent bandbreite lizenz rechte region bildschirm handy rechner gerät startseite archiv tippfehler "
    "domain zertifikat hosting standard platzhalter anbieter partner werb anzeige tracking personalis einstellung datenschutz bedingung beschwerde löschung "
    "urheber gericht probe kündig gutschein ausgabe profil benutzer nutzer einladung warteliste demnächst vorübergehend wartung aktualisier umbau sicherung "
    "datenbank vertipp formular nachricht eingegang anfrage anliegen",
    # French
    "téléchar install diffusion lecture vidéo favoris redirig redirection puzzle curseur coche cliqu attente offre candidature panier épuis stock désinscri "
    "désabonn courriel spam confirm robot automat script extension routeur réseau connexion surcharg affluence incident panne technici développeur "
    "webmestre modérat assistance recharg réessay rafraîch actualis expir suspend suspendu révoqu quota licence droits territoire écran mobile tablette "
    "ordinateur appareil accueil archive frappe domaine certificat hébergeu hébergé défaut fournisseur partenaire publicit annonce traceur personnalis "
    "préférence confidentialité condition plainte retrait suppression tribunal essai résili édition profil pseudo identifiant invitation bientôt temporaire "
    "maintenance sauvegarde donnée formulaire message demande ligne effac compte fermé clôtur",
    # Spanish
    "descarg instal cortafuego emisión directo transmisión reproduc vídeo video marcador redirig redirec rompecabeza desliz casilla marc pulse pulsa espera "
    "vacante solicitud candidat carrito agotad existencia correo spam verific robot automátic script extensión router conexión satur tráfico incidencia "
    "avería técnic desarrollador moderador soporte recarg reintent actualiz caduc expir suspend revoc cuota licencia derecho territorio país pantalla móvil "
    "ordenador dispositivo inicio archivo dominio certificado alojamiento predeterminad proveedor publici anuncio rastre personaliz preferencia privacidad "
    "condicion queja retirad eliminad juzgado prueba cancel cupón edición perfil usuario invitación próximamente temporal mantenimiento servidor formulario "
    "mensaje consulta unidad producto aviso navegador búsqueda rango fecha resultado término avis pestaña",
    # Portuguese
    "descarreg baix instal firewall transmissão direto reprodução vídeo favorito redirec quebra desliz caixa marque clique fila espera vaga candidatura "
    "carrinho esgotad estoque cancel correio spam verific robô robot automátic script extensão roteador rede conexão ligação sobrecarg tráfego avaria falha "
    "técnic programador moderador suporte recarreg atualiz expir suspens revog quota licença direito território ecrã tela telemóvel celular computador "
    "dispositivo início arquivo domínio certificado alojamento hospedagem padrão fornecedor parceiro publicidade anúncio rastre personaliz preferência "
    "privacidade condições queixa retirad removid tribunal edição perfil usuário utilizador convite brevemente temporári manutenção servidor formulário "
    "mensagem termos branco resultado busca pesquisa exibição prazo",
    # Italian
    "scaric install firewall diretta trasmissione riproduzione video preferiti reindirizz rompicapo cursore casella spunt clicc attesa posizione "
    "candidatura carrello esaurit disiscri cancell spam verific robot automatic script estensione router rete connessione sovraccaric traffico guasto "
    "tecnic sviluppator moderator assistenza ricaric aggiorn scadut sospes revoc quota licenza diritti territorio schermo cellulare computer dispositivo "
    "archivio dominio certificato hosting predefinit fornitore partner pubblicit annunci traccia personalizz preferenz privacy condizion reclamo rimoz "
    "rimoss spostat tribunale prova disdi edizione profilo utente invito temporane manutenzione server modulo messaggio richiest portale sistem urgenz "
    "ufficio sportell raggiungibil risorsa ricerc riprova altr",
    # Dutch
    "geüpload download installeer firewall uitzending livestream afspelen video bladwijzer doorgestuurd doorverw puzzel schuif vakje vink klik wachtrij "
    "vacature sollicit winkelwagen uitverkocht voorraad uitgeschreven afgemeld mailbox spam bevestig robot automat script extensie router netwerk "
    "verbinding overbelast drukte storing technisch ontwikkel beheerder moderator helpdesk herlaad vernieuw verlopen geschorst geblokkeerd ingetrokken "
    "quotum licentie rechten scherm telefoon computer apparaat startpagina archief domein certificaat hosting standaard aanbieder partner adverten reclame "
    "volgen personalis voorkeur privacy voorwaard klacht verwijder rechter proef opzeg editie profiel gebruiker uitnodig binnenkort tijdelijk onderhoud "
    "server kopie formulier bericht vraag akkoord meten bezoek evenement agenda",
    # Polish
    "pobier pobra instal zapora transmisj nadaw odtwarz wideo film zakładk przekier układank suwak zaznacz klikn kolejk ofert pracy aplikacj koszyk "
    "wyprzedan magazyn wypis skrzynk spam potwierdź potwierdz robot automat skrypt rozszerz router sieć sieci połącz przeciąż ruch awari techniczn "
    "programist moderator pomoc odśwież wczyt wygas zawiesz zablok cofni limit licencj praw kraj ekran telefon komputer urządz główn archiwum domen "
    "certyfikat hosting domyśln dostawc partner reklam śledz personaliz preferencj prywatn warunk skarg usuni próbn anul edycj profil użytkownik zaprosz "
    "wkrótce tymczas konserwacj serwer kopi formularz wiadomoś pytan obraz rozpocz zakończ powiadom zepsu",
    # Russian
    "загруз скач установ трансляц эфир воспроизвед видео закладк перенаправ головолом ползун галочк отметь нажм очеред ваканс отклик корзин распродан "
    "наличи отписа отпис почт спам подтверд робот автомат скрипт расширен роутер соединен подключ перегруз трафик нагрузк сбой авари техническ разработч "
    "модератор поддержк перезагруз обнов истек истёк приостановл заблокир отозван квот лиценз прав стран экран телефон компьютер устройств главн архив "
    "домен сертификат хостинг умолчан провайдер партнёр партнер реклам отслежив персонал настройк конфиденц услов жалоб удален удалён автор пробн отмен "
    "выпуск профил пользовател приглашен скоро временн обслужив сервер копи форм сообщен вопрос письм",
    # Swedish
    "ladda nedladd installer brandvägg sändning direktsändning uppspelning video bokmärk omdiriger pussel reglage kryssa klicka ledig tjänst ansök varukorg "
    "slutsåld lager avregistrer avanmäl borttag utskick inkorg spam bekräft robot automat skript tillägg router nätverk anslutning överbelast trafik "
    "störning haver tekni utvecklar moderator support uppdater utgång avstängd spärr återkall kvot licens rättighet skärm telefon dator enhet startsida "
    "arkiv domän certifikat webbhotell standard leverantör partner annons spårning anpass inställning integritet villkor klagomål upphov domstol uppsägning "
    "utgåva profil användar inbjudan snart tillfällig underhåll server formulär meddeland fråga nedlagd nerlagd låna reserver rensa anmäl",
)
_OF_THE_WEB = re.compile("|".join(sorted({beginning for row in _BEGINNINGS for beginning in row.split()})))


def is_of_the_web(word: str) -> bool:
    """Whether a folded word begins like one of them."""
    return _OF_THE_WEB.match(word) is not None
