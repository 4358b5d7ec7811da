<?php
namespace Sociogram\SociogramModule;

use ExternalModules\AbstractExternalModule;

/** Puts a sociogram interview in place of each Notes box with the action tag @SOCIOGRAM. */
class SociogramModule extends AbstractExternalModule
{
    public function redcap_survey_page($project_id, $record, $instrument)
    {
        $this->show($instrument);
    }

    public function redcap_data_entry_form($project_id, $record, $instrument)
    {
        $this->show($instrument);
    }

    private function show($instrument)
    {
        $fields = [];
        foreach (\REDCap::getDataDictionary('array', false, null, $instrument) as $name => $field) {
            if (strpos($field['field_annotation'], '@SOCIOGRAM') !== false) {
                $fields[] = $name;
            }
        }
        if (!$fields) {
            return;
        }
        $site = $this->getProjectSetting('site');
        $settings = [
            'fields' => $fields,
            'page' => $site . 'embed.html?delivered=erase&protocol=' . rawurlencode($this->getProjectSetting('protocol')),
        ];
        $json = json_encode($settings, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT);
        echo '<script src="' . htmlspecialchars($site . 'sociogram-host.js', ENT_QUOTES) . '"></script>';
        echo '<script>const sociogramSettings = ' . $json . ';</script>';
        echo '<script src="' . htmlspecialchars($this->getUrl('redcap.js'), ENT_QUOTES) . '"></script>';
    }
}
