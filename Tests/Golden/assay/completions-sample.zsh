#compdef assay
_assay() {
  local -a commands
  commands=(
    'sample:Try everything'
  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    return
  fi
  local command=${words[2]}
  shift words
  (( CURRENT-- ))
  case $command in
    sample)
      _arguments -s \
        '--format=[how to print it]:table|json|csv:(table json csv)' \
        '-o[where to write]:DIR:_files -/' \
        '--output=[where to write]:DIR:_files -/' \
        '--target=[the level to reach]:N: ' \
        '--topics=[only these topics]:A,B: ' \
        '--kinds=[what to make]:A,B:_sequence compadd - html markdown' \
        '-q[say less]' \
        '--quiet[say less]' \
        '*--library=[look for questionnaires and catalogues there first; can be repeated]:DIR:_files -/' \
        '-h[print this help]' \
        '--help[print this help]' \
        '--version[print the version]' \
        '--no-color[print without colours]' \
        '1:the engagement'\''s folder:_files -/'
      ;;
  esac
}
if [[ ${funcstack[1]} == _assay ]]; then
  _assay "$@"
else
  compdef _assay assay
fi
